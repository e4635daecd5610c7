;; Strings to UTF-8 and back in Chromium, whose TextEncoder takes two to three times as long, and whose TextDecoder up to four times: through the
;; engine's own functions for the code units of a string (https://github.com/WebAssembly/js-string-builtins). pkg/internal/strings.js calls it, a block at a time.
(module
  (type $units (array (mut i16)))
  (import "maqal" "memory" (memory 1))
  (import "wasm:js-string" "intoCharCodeArray" (func $units_of (param externref (ref null $units) i32) (result i32)))
  (import "wasm:js-string" "fromCharCodeArray" (func $text_of (param (ref null $units) i32 i32) (result (ref extern))))
  ;; BLOCK_UNITS of pkg/internal/strings.js.
  (global $units (ref $units) (array.new_default $units (i32.const 16384)))
  ;; Where `decode` has stopped.
  (global $stopped (export "stopped") (mut i32) (i32.const 0))

  (func $unit (param $at i32) (result i32)
    (array.get_u $units (global.get $units) (local.get $at)))

  ;; The byte of a character's UTF-8 that carries the six bits from $shift up.
  (func $trail (param $char i32) (param $shift i32) (result i32)
    (i32.or (i32.const 0x80) (i32.and (i32.shr_u (local.get $char) (local.get $shift)) (i32.const 0x3f))))

  ;; Writes the text, of one block, to $out; gives where the writing ended. A surrogate without its other half becomes U+FFFD.
  (func (export "encode") (param $text externref) (param $out i32) (result i32)
    (local $at i32) (local $count i32) (local $char i32) (local $second i32) (local $third i32) (local $fourth i32)
    (local.set $count (call $units_of (local.get $text) (global.get $units) (i32.const 0)))
    (loop $next
      (block $other
        (loop $four_ascii
          (br_if $other (i32.gt_u (i32.add (local.get $at) (i32.const 4)) (local.get $count)))
          (local.set $char (call $unit (local.get $at)))
          (local.set $second (call $unit (i32.add (local.get $at) (i32.const 1))))
          (local.set $third (call $unit (i32.add (local.get $at) (i32.const 2))))
          (local.set $fourth (call $unit (i32.add (local.get $at) (i32.const 3))))
          (br_if $other (i32.gt_u
            (i32.or (i32.or (local.get $char) (local.get $second)) (i32.or (local.get $third) (local.get $fourth)))
            (i32.const 0x7f)))
          (i32.store (local.get $out) (i32.or
            (i32.or (local.get $char) (i32.shl (local.get $second) (i32.const 8)))
            (i32.or (i32.shl (local.get $third) (i32.const 16)) (i32.shl (local.get $fourth) (i32.const 24)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.set $out (i32.add (local.get $out) (i32.const 4)))
          (br $four_ascii)))
      (if (i32.eq (local.get $at) (local.get $count)) (then (return (local.get $out))))
      (local.set $char (call $unit (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))

      (if (i32.lt_u (local.get $char) (i32.const 0x80)) (then
        (i32.store8 (local.get $out) (local.get $char))
        (local.set $out (i32.add (local.get $out) (i32.const 1)))
        (br $next)))

      ;; A word of Arabic, Hebrew, Greek or Cyrillic is gone through here.
      (loop $two_bytes
        (if (i32.lt_u (local.get $char) (i32.const 0x800)) (then
          (i32.store16 (local.get $out) (i32.or
            (i32.or (i32.const 0xc0) (i32.shr_u (local.get $char) (i32.const 6)))
            (i32.shl (call $trail (local.get $char) (i32.const 0)) (i32.const 8))))
          (local.set $out (i32.add (local.get $out) (i32.const 2)))
          (br_if $next (i32.eq (local.get $at) (local.get $count)))
          (local.set $char (call $unit (local.get $at)))
          (br_if $next (i32.lt_u (local.get $char) (i32.const 0x80)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br $two_bytes))))

      (if (i32.eq (i32.and (local.get $char) (i32.const 0xf800)) (i32.const 0xd800)) (then
        (block $alone
          (br_if $alone (i32.or (i32.ge_u (local.get $char) (i32.const 0xdc00)) (i32.eq (local.get $at) (local.get $count))))
          (local.set $second (call $unit (local.get $at)))
          (br_if $alone (i32.ne (i32.and (local.get $second) (i32.const 0xfc00)) (i32.const 0xdc00)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (local.set $char (i32.add (i32.const 0x10000) (i32.or
            (i32.shl (i32.and (local.get $char) (i32.const 0x3ff)) (i32.const 10))
            (i32.and (local.get $second) (i32.const 0x3ff)))))
          (i32.store8 (local.get $out) (i32.or (i32.const 0xf0) (i32.shr_u (local.get $char) (i32.const 18))))
          (i32.store8 offset=1 (local.get $out) (call $trail (local.get $char) (i32.const 12)))
          (i32.store8 offset=2 (local.get $out) (call $trail (local.get $char) (i32.const 6)))
          (i32.store8 offset=3 (local.get $out) (call $trail (local.get $char) (i32.const 0)))
          (local.set $out (i32.add (local.get $out) (i32.const 4)))
          (br $next))
        (local.set $char (i32.const 0xfffd))))

      (i32.store8 (local.get $out) (i32.or (i32.const 0xe0) (i32.shr_u (local.get $char) (i32.const 12))))
      (i32.store8 offset=1 (local.get $out) (call $trail (local.get $char) (i32.const 6)))
      (i32.store8 offset=2 (local.get $out) (call $trail (local.get $char) (i32.const 0)))
      (local.set $out (i32.add (local.get $out) (i32.const 3)))
      (br $next))
    (unreachable))

  (func $put (param $at i32) (param $unit i32)
    (array.set $units (global.get $units) (local.get $at) (local.get $unit)))

  ;; The six bits of the byte at $at.
  (func $bits (param $at i32) (result i32)
    (i32.and (i32.load8_u (local.get $at)) (i32.const 0x3f)))

  ;; Of 64 bytes of the text, evenly apart: how many are not ASCII?
  (func (export "wide_of_64") (param $at i32) (param $length i32) (result i32)
    (local $step i32) (local $left i32) (local $wide i32)
    (local.set $step (i32.shr_u (local.get $length) (i32.const 6)))
    (local.set $left (i32.const 64))
    (loop $next
      (local.set $wide (i32.add (local.get $wide) (i32.shr_u (i32.load8_u (local.get $at)) (i32.const 7))))
      (local.set $at (i32.add (local.get $at) (local.get $step)))
      (br_if $next (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (local.get $wide))

  ;; The text of the bytes from $at to $end, which are UTF-8 without a fault, or of as many of them as fill a block.
  (func (export "decode") (param $at i32) (param $end i32) (result (ref extern))
    (local $count i32) (local $char i32) (local $four i32)
    (block $done
      (loop $next
        ;; Four code units may be next.
        (br_if $done (i32.gt_u (local.get $count) (i32.const 16380)))
        (block $other
          (br_if $other (i32.gt_u (i32.add (local.get $at) (i32.const 4)) (local.get $end)))
          (local.set $four (i32.load (local.get $at)))
          ;; Four of ASCII.
          (if (i32.eqz (i32.and (local.get $four) (i32.const 0x80808080))) (then
            (call $put (local.get $count) (i32.and (local.get $four) (i32.const 0x7f)))
            (call $put (i32.add (local.get $count) (i32.const 1)) (i32.and (i32.shr_u (local.get $four) (i32.const 8)) (i32.const 0x7f)))
            (call $put (i32.add (local.get $count) (i32.const 2)) (i32.and (i32.shr_u (local.get $four) (i32.const 16)) (i32.const 0x7f)))
            (call $put (i32.add (local.get $count) (i32.const 3)) (i32.shr_u (local.get $four) (i32.const 24)))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (local.set $count (i32.add (local.get $count) (i32.const 4)))
            (br $next)))
          ;; Two of two bytes.
          (br_if $other (i32.ne (i32.and (local.get $four) (i32.const 0xe0e0)) (i32.const 0x80c0)))
          (call $put (local.get $count) (i32.or
            (i32.shl (i32.and (local.get $four) (i32.const 0x1f)) (i32.const 6))
            (i32.and (i32.shr_u (local.get $four) (i32.const 8)) (i32.const 0x3f))))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (br_if $next (i32.ne (i32.and (local.get $four) (i32.const 0xe00000)) (i32.const 0xc00000)))
          (call $put (local.get $count) (i32.or
            (i32.and (i32.shr_u (local.get $four) (i32.const 10)) (i32.const 0x7c0))
            (i32.and (i32.shr_u (local.get $four) (i32.const 24)) (i32.const 0x3f))))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (br $next))
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $char (i32.load8_u (local.get $at)))
        (if (i32.lt_u (local.get $char) (i32.const 0x80))
          (then (local.set $at (i32.add (local.get $at) (i32.const 1))))
          (else (if (i32.lt_u (local.get $char) (i32.const 0xe0))
            (then
              (local.set $char (i32.or
                (i32.shl (i32.and (local.get $char) (i32.const 0x1f)) (i32.const 6))
                (call $bits (i32.add (local.get $at) (i32.const 1)))))
              (local.set $at (i32.add (local.get $at) (i32.const 2))))
            (else (if (i32.lt_u (local.get $char) (i32.const 0xf0))
              (then
                (local.set $char (i32.or
                  (i32.or
                    (i32.shl (i32.and (local.get $char) (i32.const 0x0f)) (i32.const 12))
                    (i32.shl (call $bits (i32.add (local.get $at) (i32.const 1))) (i32.const 6)))
                  (call $bits (i32.add (local.get $at) (i32.const 2)))))
                (local.set $at (i32.add (local.get $at) (i32.const 3))))
              (else
                (local.set $char (i32.sub
                  (i32.or
                    (i32.or
                      (i32.shl (i32.and (local.get $char) (i32.const 0x07)) (i32.const 18))
                      (i32.shl (call $bits (i32.add (local.get $at) (i32.const 1))) (i32.const 12)))
                    (i32.or
                      (i32.shl (call $bits (i32.add (local.get $at) (i32.const 2))) (i32.const 6))
                      (call $bits (i32.add (local.get $at) (i32.const 3)))))
                  (i32.const 0x10000)))
                (call $put (local.get $count) (i32.or (i32.const 0xd800) (i32.shr_u (local.get $char) (i32.const 10))))
                (local.set $count (i32.add (local.get $count) (i32.const 1)))
                (local.set $char (i32.or (i32.const 0xdc00) (i32.and (local.get $char) (i32.const 0x3ff))))
                (local.set $at (i32.add (local.get $at) (i32.const 4)))))))))
        (call $put (local.get $count) (local.get $char))
        (local.set $count (i32.add (local.get $count) (i32.const 1)))
        (br $next)))
    (global.set $stopped (local.get $at))
    (call $text_of (global.get $units) (i32.const 0) (local.get $count))))
