;; The units of strings to UTF-8 and back, for Node: its Buffer copies units as they are, where its TextEncoder and TextDecoder go from one
;; character to the next. pkg/internal/strings.js calls it, a block at a time. All UTF-8 is without a fault.
(module
  (import "maqal" "memory" (memory 1))

  ;; The byte of a character's UTF-8 that carries the six bits from $shift up.
  (func $trail (param $char i32) (param $shift i32) (result i32)
    (i32.or (i32.const 0x80) (i32.and (i32.shr_u (local.get $char) (local.get $shift)) (i32.const 0x3f))))

  ;; Writes the units from $at to $end as UTF-8 to $out. Gives where the writing ended, and may write up to 16 bytes beyond. A surrogate without its
  ;; other half becomes U+FFFD.
  (func (export "encode") (param $at i32) (param $end i32) (param $out i32) (result i32)
    (local $units v128) (local $more v128) (local $third v128) (local $fourth v128)
    (local $count i32) (local $char i32) (local $second i32)
    (block $done
      (loop $next
        (block $sixteen
          (br_if $sixteen (i32.gt_u (i32.add (local.get $at) (i32.const 64)) (local.get $end)))
          ;; Thirty-two of ASCII.
          (local.set $units (v128.load align=1 (local.get $at)))
          (local.set $more (v128.load offset=16 align=1 (local.get $at)))
          (local.set $third (v128.load offset=32 align=1 (local.get $at)))
          (local.set $fourth (v128.load offset=48 align=1 (local.get $at)))
          (br_if $sixteen (v128.any_true (v128.and
            (v128.or
              (v128.or (local.get $units) (local.get $more))
              (v128.or (local.get $third) (local.get $fourth)))
            (v128.const i16x8 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80))))
          (v128.store align=1 (local.get $out) (i8x16.narrow_i16x8_u (local.get $units) (local.get $more)))
          (v128.store offset=16 align=1 (local.get $out) (i8x16.narrow_i16x8_u (local.get $third) (local.get $fourth)))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (local.set $out (i32.add (local.get $out) (i32.const 32)))
          (br $next))
        (loop $again
          (block $one
            (br_if $one (i32.gt_u (i32.add (local.get $at) (i32.const 32)) (local.get $end)))
            ;; Sixteen of ASCII, or those before the first that is none. (A processor that guesses the branch need not wait for the count.)
            (local.set $units (v128.load align=1 (local.get $at)))
            (local.set $more (v128.load offset=16 align=1 (local.get $at)))
            (v128.store align=1 (local.get $out) (i8x16.narrow_i16x8_u (local.get $units) (local.get $more)))
            (if (i32.eqz (v128.any_true (v128.and
              (v128.or (local.get $units) (local.get $more))
              (v128.const i16x8 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80 0xff80)))) (then
              (local.set $at (i32.add (local.get $at) (i32.const 32)))
              (local.set $out (i32.add (local.get $out) (i32.const 16)))
              (br $next)))
            (local.set $count (i32.ctz (i32.or (i32.const 0x100) (i16x8.bitmask (i16x8.gt_u
              (local.get $units)
              (v128.const i16x8 0x7f 0x7f 0x7f 0x7f 0x7f 0x7f 0x7f 0x7f))))))
            (local.set $at (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 1))))
            (local.set $out (i32.add (local.get $out) (local.get $count)))
            ;; Up to eight of two bytes: those before the first unit that is of one or of three.
            (local.set $units (v128.load align=1 (local.get $at)))
            (v128.store align=1 (local.get $out) (v128.or
              (v128.or
                (i16x8.shr_u (local.get $units) (i32.const 6))
                (i16x8.shl
                  (v128.and (local.get $units) (v128.const i16x8 0x3f 0x3f 0x3f 0x3f 0x3f 0x3f 0x3f 0x3f))
                  (i32.const 8)))
              (v128.const i16x8 0x80c0 0x80c0 0x80c0 0x80c0 0x80c0 0x80c0 0x80c0 0x80c0)))
            (local.set $count (i32.ctz (i32.or (i32.const 0x100) (i16x8.bitmask (i16x8.ge_u
              (i16x8.sub (local.get $units) (v128.const i16x8 0x80 0x80 0x80 0x80 0x80 0x80 0x80 0x80))
              (v128.const i16x8 0x780 0x780 0x780 0x780 0x780 0x780 0x780 0x780))))))
            (local.set $count (i32.shl (local.get $count) (i32.const 1)))
            (local.set $at (i32.add (local.get $at) (local.get $count)))
            (local.set $out (i32.add (local.get $out) (local.get $count)))
            (br_if $again (local.get $count)))
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $char (i32.load16_u (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))

          (if (i32.lt_u (local.get $char) (i32.const 0x80)) (then
            (i32.store8 (local.get $out) (local.get $char))
            (local.set $out (i32.add (local.get $out) (i32.const 1)))
            (br $again)))
          (if (i32.lt_u (local.get $char) (i32.const 0x800)) (then
            (i32.store8 (local.get $out) (i32.or (i32.const 0xc0) (i32.shr_u (local.get $char) (i32.const 6))))
            (i32.store8 offset=1 (local.get $out) (call $trail (local.get $char) (i32.const 0)))
            (local.set $out (i32.add (local.get $out) (i32.const 2)))
            (br $again)))
          (if (i32.eq (i32.and (local.get $char) (i32.const 0xf800)) (i32.const 0xd800)) (then
            (block $alone
              (br_if $alone (i32.or (i32.ge_u (local.get $char) (i32.const 0xdc00)) (i32.ge_u (local.get $at) (local.get $end))))
              (local.set $second (i32.load16_u (local.get $at)))
              (br_if $alone (i32.ne (i32.and (local.get $second) (i32.const 0xfc00)) (i32.const 0xdc00)))
              (local.set $at (i32.add (local.get $at) (i32.const 2)))
              (local.set $char (i32.add (i32.const 0x10000) (i32.or
                (i32.shl (i32.and (local.get $char) (i32.const 0x3ff)) (i32.const 10))
                (i32.and (local.get $second) (i32.const 0x3ff)))))
              (i32.store8 (local.get $out) (i32.or (i32.const 0xf0) (i32.shr_u (local.get $char) (i32.const 18))))
              (i32.store8 offset=1 (local.get $out) (call $trail (local.get $char) (i32.const 12)))
              (i32.store8 offset=2 (local.get $out) (call $trail (local.get $char) (i32.const 6)))
              (i32.store8 offset=3 (local.get $out) (call $trail (local.get $char) (i32.const 0)))
              (local.set $out (i32.add (local.get $out) (i32.const 4)))
              (br $again))
            (local.set $char (i32.const 0xfffd))))
          (i32.store8 (local.get $out) (i32.or (i32.const 0xe0) (i32.shr_u (local.get $char) (i32.const 12))))
          (i32.store8 offset=1 (local.get $out) (call $trail (local.get $char) (i32.const 6)))
          (i32.store8 offset=2 (local.get $out) (call $trail (local.get $char) (i32.const 0)))
          (local.set $out (i32.add (local.get $out) (i32.const 3)))
          (br $again))))
    (local.get $out))

  ;; The largest of the bytes from $at to $end: below 0x80 all is ASCII, below 0xc4 Latin-1.
  (func (export "largest") (param $at i32) (param $end i32) (result i32)
    (local $all v128) (local $largest i32) (local $byte i32)
    (block $few
      (loop $sixteen
        (br_if $few (i32.gt_u (i32.add (local.get $at) (i32.const 16)) (local.get $end)))
        (local.set $all (i8x16.max_u (local.get $all) (v128.load align=1 (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $sixteen)))
    (local.set $all (i8x16.max_u (local.get $all) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 0 0 0 0 0 0 0 (local.get $all) (local.get $all))))
    (local.set $all (i8x16.max_u (local.get $all) (i8x16.shuffle 4 5 6 7 0 0 0 0 0 0 0 0 0 0 0 0 (local.get $all) (local.get $all))))
    (local.set $all (i8x16.max_u (local.get $all) (i8x16.shuffle 2 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 (local.get $all) (local.get $all))))
    (local.set $all (i8x16.max_u (local.get $all) (i8x16.shuffle 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 (local.get $all) (local.get $all))))
    (local.set $largest (i8x16.extract_lane_u 0 (local.get $all)))
    (block $done
      (loop $one
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $byte (i32.load8_u (local.get $at)))
        (if (i32.gt_u (local.get $byte) (local.get $largest)) (then (local.set $largest (local.get $byte))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $one)))
    (local.get $largest))

  ;; Writes the text from $at to $end, which is Latin-1, to $out with a byte for each character. Gives where the writing ended, and may write up
  ;; to 16 bytes beyond.
  (func (export "narrow") (param $at i32) (param $end i32) (param $out i32) (result i32)
    (local $bytes v128) (local $count i32) (local $char i32)
    (block $done
      (loop $next
        (block $one
          (br_if $one (i32.gt_u (i32.add (local.get $at) (i32.const 16)) (local.get $end)))
          (local.set $bytes (v128.load align=1 (local.get $at)))
          (v128.store align=1 (local.get $out) (local.get $bytes))
          (local.set $count (i8x16.bitmask (local.get $bytes)))
          (if (i32.eqz (local.get $count)) (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $out (i32.add (local.get $out) (i32.const 16)))
            (br $next)))
          (local.set $count (i32.ctz (local.get $count)))
          (local.set $at (i32.add (local.get $at) (local.get $count)))
          (local.set $out (i32.add (local.get $out) (local.get $count))))
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $char (i32.load8_u (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (if (i32.ge_u (local.get $char) (i32.const 0x80)) (then
          (local.set $char (i32.or (i32.shl (local.get $char) (i32.const 6)) (i32.and (i32.load8_u (local.get $at)) (i32.const 0x3f))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))))
        (i32.store8 (local.get $out) (local.get $char))
        (local.set $out (i32.add (local.get $out) (i32.const 1)))
        (br $next)))
    (local.get $out))

  ;; The six bits of the byte at $at.
  (func $bits (param $at i32) (result i32)
    (i32.and (i32.load8_u (local.get $at)) (i32.const 0x3f)))

  ;; Writes the text from $at to $end as UTF-16 to $out. Gives where the writing ended, and may write up to 32 bytes beyond.
  (func (export "widen") (param $at i32) (param $end i32) (param $out i32) (result i32)
    (local $bytes v128) (local $count i32) (local $char i32)
    (block $done
      (loop $next
        (block $one
          (br_if $one (i32.gt_u (i32.add (local.get $at) (i32.const 32)) (local.get $end)))
          ;; Up to sixteen of ASCII.
          (local.set $bytes (v128.load align=1 (local.get $at)))
          (v128.store align=1 (local.get $out) (i16x8.extend_low_i8x16_u (local.get $bytes)))
          (v128.store offset=16 align=1 (local.get $out) (i16x8.extend_high_i8x16_u (local.get $bytes)))
          (local.set $count (i8x16.bitmask (local.get $bytes)))
          (if (i32.eqz (local.get $count)) (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $out (i32.add (local.get $out) (i32.const 32)))
            (br $next)))
          (local.set $count (i32.ctz (local.get $count)))
          (local.set $at (i32.add (local.get $at) (local.get $count)))
          (local.set $out (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 1))))
          ;; Up to eight of two bytes: those before the first byte at an even place that does not begin one.
          (local.set $bytes (v128.load align=1 (local.get $at)))
          (v128.store align=1 (local.get $out) (v128.or
            (i16x8.shl (v128.and (local.get $bytes) (v128.const i16x8 0x1f 0x1f 0x1f 0x1f 0x1f 0x1f 0x1f 0x1f)) (i32.const 6))
            (v128.and
              (i16x8.shr_u (local.get $bytes) (i32.const 8))
              (v128.const i16x8 0x3f 0x3f 0x3f 0x3f 0x3f 0x3f 0x3f 0x3f))))
          (local.set $count (i32.ctz (i32.or (i32.const 0x10000) (i8x16.bitmask (i16x8.ne
            (v128.and (local.get $bytes) (v128.const i16x8 0xe0 0xe0 0xe0 0xe0 0xe0 0xe0 0xe0 0xe0))
            (v128.const i16x8 0xc0 0xc0 0xc0 0xc0 0xc0 0xc0 0xc0 0xc0))))))
          (local.set $at (i32.add (local.get $at) (local.get $count)))
          (local.set $out (i32.add (local.get $out) (local.get $count)))
          (br_if $next (local.get $count)))
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
                (i32.store16 (local.get $out) (i32.or (i32.const 0xd800) (i32.shr_u (local.get $char) (i32.const 10))))
                (local.set $out (i32.add (local.get $out) (i32.const 2)))
                (local.set $char (i32.or (i32.const 0xdc00) (i32.and (local.get $char) (i32.const 0x3ff))))
                (local.set $at (i32.add (local.get $at) (i32.const 4)))))))))
        (i32.store16 (local.get $out) (local.get $char))
        (local.set $out (i32.add (local.get $out) (i32.const 2)))
        (br $next)))
    (local.get $out)))
