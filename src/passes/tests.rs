//! Tests of every pass: its example, its place in the order, and what types and documents say of it.

use super::*;
use crate::language::direction::{Direction, may_hold_rtl};
use crate::pipeline::tests::{document_of, html_of};
use crate::policy::Policy;
use crate::source::{Format, Source, read_source};

/// Runs one pass over a fragment, twice: it must be idempotent.
pub(super) fn run(pass: &PassInfo, html: &str) -> String {
    run_in(pass, "en", html)
}

/// The same in an article of that language.
pub(super) fn run_in(pass: &PassInfo, lang: &str, html: &str) -> String {
    run_noting(pass, lang, html).0
}

/// The same, and the codes of what it noted.
pub(super) fn run_noting(pass: &PassInfo, lang: &str, html: &str) -> (String, Vec<&'static str>) {
    run_each(&[pass], lang, html)
}

/// The same with several passes, one after the other.
pub(super) fn run_all(passes: &[&PassInfo], html: &str) -> String {
    run_each(passes, "en", html).0
}

fn run_each(passes: &[&PassInfo], lang: &str, html: &str) -> (String, Vec<&'static str>) {
    let policy = Policy::new();
    let mut document = document_of(html);
    let mut run = || {
        let mut context = Context::new(&policy, 2, false, &[]);
        set_language(&mut context, lang);
        for pass in passes {
            (pass.run)(&mut document, NodeId::ROOT, &mut context);
        }
        (html_of(&document), context.notices.into_iter().map(|notice| notice.code.as_str()).collect())
    };
    let once = run();
    let again: (String, Vec<_>) = run();
    assert_eq!(again.0, once.0, "not idempotent on {html}");
    once
}

fn set_language(context: &mut Context<'_>, lang: &str) {
    context.lang = lang.to_owned();
    context.dir = if lang == "ar" { Direction::Rtl } else { Direction::Ltr };
}

/// All problems at once, each saying what to do.
fn fail_with(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// Runs every stage of a pass, and nothing else, over a source.
fn run_stages(pass: &PassInfo, source: &str) -> (String, String) {
    let mut only = Selection { is_on: [false; PASSES.len()] };
    only.switch(pass.name, true).expect("a pass of the list");
    let policy = Policy::new();
    let known = Default::default();
    let Source { mut document, facts, .. } = read_source(source, Format::Html, &known, &policy).expect("within limits");
    let mut run = || {
        let mut context = Context::new(&policy, 2, facts.is_page, &facts.answers);
        set_language(&mut context, if may_hold_rtl(source) { "ar" } else { "en" });
        for &stage in pass.stages {
            only.run(stage, &mut document, NodeId::ROOT, &mut context);
        }
        html_of(&document)
    };
    (run(), run())
}

#[test]
fn each_pass_does_what_its_example_says_and_nothing_more_the_second_time() {
    let mut problems = Vec::new();
    for pass in PASSES {
        if pass.about.examples.is_empty() {
            problems.push(format!("{}: give its `about.examples` one, before and after", pass.name));
        }
        for (before, after) in pass.about.examples {
            let (once, twice) = run_stages(pass, before);
            if once != *after {
                problems.push(format!("{}: {before}\n  gives:   {once}\n  example: {after}", pass.name));
            }
            if twice != once {
                problems.push(format!("{}: not idempotent on {before}\n  once: {once}\n  then: {twice}", pass.name));
            }
        }
    }
    fail_with(&problems);
}

/// Every run of a pass: its stage, and its place in the list.
fn runs(name: &str) -> Vec<(Stage, usize)> {
    let at = NAMES.iter().position(|known| *known == name);
    at.map_or(Vec::new(), |at| PASSES[at].stages.iter().map(|&stage| (stage, at)).collect())
}

/// Does one pass run before another: in each stage that they share, or in an earlier stage?
fn precedes(one: &str, other: &str) -> bool {
    let (ones, others) = (runs(one), runs(other));
    let pairs = || ones.iter().flat_map(|&one| others.iter().map(move |&other| (one, other)));
    let mut shared = pairs().filter(|((one, _), (other, _))| one == other).peekable();
    if shared.peek().is_some() {
        shared.all(|(one, other)| one < other)
    } else {
        pairs().all(|(one, other)| one < other)
    }
}

#[test]
fn the_order_is_what_each_pass_asks_for() {
    let mut problems = Vec::new();
    for pass in PASSES {
        let before = pass.about.must_follow.iter().map(|(other, reason)| (*other, pass.name, reason));
        let after = pass.about.must_precede.iter().map(|(other, reason)| (pass.name, *other, reason));
        for (first, second, reason) in before.chain(after) {
            if runs(first).is_empty() || runs(second).is_empty() {
                problems.push(format!("{}: there is no pass {first}, or none {second}", pass.name));
            } else if !precedes(first, second) {
                problems.push(format!("src/passes/mod.rs, PASSES: move {first} before {second}, since {reason}"));
            }
        }
        if NAMES.iter().filter(|name| **name == pass.name).count() > 1 {
            problems.push(format!("two passes are called {}", pass.name));
        }
    }
    fail_with(&problems);
}

/// The rows of docs/passes.md that a stage should have.
fn rows(stage: Stage) -> Vec<String> {
    let mut rows = Vec::new();
    for pass in PASSES.iter().filter(|pass| pass.stages.contains(&stage)) {
        if pass.stages[0] != stage {
            rows.push(format!("| `{}` | | | once more |", pass.name));
            continue;
        }
        let off = if pass.is_on_by_default { "" } else { "**Off** unless asked for: " };
        let mut first = format!("`{}`", pass.name);
        let mut note = format!("{off}{}", pass.about.note);
        for (before, after) in pass.about.examples {
            let (before, after) = (before.replace('\n', "\\n"), after.replace('\n', "\\n"));
            rows.push(format!("| {first} | `{before}` | `{after}` | {note} |").replace("|  |", "| |"));
            (first, note) = (String::new(), String::new());
        }
    }
    rows
}

#[test]
fn the_documents_say_of_each_pass_what_it_says_itself() {
    const DOCS: &str = include_str!("../../docs/passes.md");
    const HEADINGS: [(Stage, &str); 3] = [
        (Stage::Source, "\n## As soon as a source is read\n"),
        (Stage::Page, "\n## Before the article is looked for\n"),
        (Stage::Body, "\n## On the body that was found\n"),
    ];
    let mut problems = Vec::new();
    for (stage, heading) in HEADINGS {
        let (_, section) = DOCS.split_once(heading).unwrap_or_else(|| panic!("docs/passes.md needs {heading}"));
        let section = section.split("\n## ").next().unwrap_or_default();
        let printed: Vec<&str> = section.lines().filter(|line| line.starts_with('|')).skip(2).collect();
        let expected = rows(stage);
        let is_extra = |line: &&&str| !expected.iter().any(|row| row == **line);
        problems
            .extend(printed.iter().filter(is_extra).map(|row| format!("docs/passes.md: take out this line:\n{row}")));
        for (at, row) in expected.iter().enumerate().filter(|(_, row)| !printed.contains(&row.as_str())) {
            let before = at.checked_sub(1).and_then(|at| expected.get(at)).map_or("|---|---|---|---|", String::as_str);
            let before: String = before.chars().take(60).collect();
            problems
                .push(format!("docs/passes.md: add this line:\n{row}\n  behind the one that begins with:\n{before}"));
        }
        if problems.is_empty() && printed != expected {
            problems.push(format!("docs/passes.md: the rows of a stage stand in this order:\n{}", expected.join("\n")));
        }
    }
    fail_with(&problems);
}

#[test]
fn the_types_name_every_pass() {
    const TYPES: &str = include_str!("../../pkg/index.d.ts");
    let (_, union) = TYPES.split_once("export type PassName =").expect("pkg/index.d.ts has a PassName");
    let union = union.split(';').next().unwrap_or_default();
    let named: Vec<&str> = union.split('\'').skip(1).step_by(2).collect();
    let mut problems = Vec::new();
    for (at, name) in NAMES.iter().enumerate().filter(|(_, name)| !named.contains(name)) {
        let before = at.checked_sub(1).map_or("", |at| NAMES[at]);
        problems.push(format!("pkg/index.d.ts: add this line to PassName, behind '{before}':\n  | '{name}'"));
    }
    let is_unknown = |name: &&&str| !NAMES.contains(name);
    problems.extend(named.iter().filter(is_unknown).map(|name| format!("pkg/index.d.ts: take {name} out of PassName")));
    if problems.is_empty() && named != NAMES {
        problems.push(format!("pkg/index.d.ts: PassName has them in this order: {}", NAMES.join(" ")));
    }
    let off: Vec<String> =
        PASSES.iter().filter(|pass| !pass.is_on_by_default).map(|pass| format!("`{}`", pass.name)).collect();
    let default = format!("   * Default: all on but {}\n", off.join(", "));
    let (of_option, _) = TYPES.split_once("  passes?: Partial<").expect("pkg/index.d.ts has the option passes");
    if !of_option.rsplit("/**").next().unwrap_or_default().contains(&default) {
        problems.push(format!("pkg/index.d.ts: the option `passes` needs this line:\n{default}"));
    }
    fail_with(&problems);
}
