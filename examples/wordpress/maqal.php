<?php
/**
 * Plugin Name: maqal
 * Description: What a partner or a reader wrote is made safe by the command maqal before it is shown: blocks of the kind "Custom HTML", and comments.
 * Requires PHP: 8.0
 */

declare(strict_types=1);

/** The command, as an array: no shell reads it. Another place: define('MAQAL_COMMAND', ['/usr/bin/node', '/srv/maqal/bin/maqal.js']); */
function maqal_command(): array {
	return defined('MAQAL_COMMAND') ? MAQAL_COMMAND : ['npx', 'maqal'];
}

/** The HTML made safe. Where the command fails, all of it is shown as text: nothing fails open. */
function maqal_sanitize(string $html, string $preset): string {
	$pipes = [];
	$streams = [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']];
	$process = proc_open([...maqal_command(), 'sanitize', '-', '--preset', $preset], $streams, $pipes);
	if (!is_resource($process)) {
		return htmlspecialchars($html);
	}
	// The command answers before it has read all: writing and reading take turns.
	stream_set_blocking($pipes[0], false);
	stream_set_blocking($pipes[1], false);
	[$left, $output] = [$html, ''];
	while (!feof($pipes[1])) {
		$read = [$pipes[1]];
		$write = is_resource($pipes[0]) ? [$pipes[0]] : [];
		$except = [];
		if (stream_select($read, $write, $except, 30) < 1) {
			proc_terminate($process);
			break;
		}
		if ($write) {
			$left = substr($left, (int) @fwrite($pipes[0], $left));
			if ($left === '') {
				fclose($pipes[0]);
			}
		}
		if ($read) {
			$output .= fread($pipes[1], 65536);
		}
	}
	if (is_resource($pipes[0])) {
		fclose($pipes[0]);
	}
	fclose($pipes[1]);
	return proc_close($process) === 0 ? rtrim($output, "\n") : htmlspecialchars($html);
}

add_filter('render_block_core/html', static fn (string $html): string => maqal_sanitize($html, 'article'));
// Before WordPress makes paragraphs of its lines, which it does at 30.
add_filter('comment_text', static fn (string $html): string => maqal_sanitize($html, 'basic'), 5);
