//! Words for users: all in `assets/locales`, in both languages alike, and none anywhere else.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{assert_none, files, read};

/// Message ids (`id` and `id.attribute`) of a Fluent file with the arguments each takes.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(file: &str) -> Messages {
    let text = read(file).expect("text");
    let mut all = Messages::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let opens = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let trimmed = line.trim_start();
        if opens && let Some((id, _)) = line.split_once('=') {
            message = id.trim().to_owned();
            current = message.clone();
            assert!(
                !all.contains_key(&current),
                "{file}: {current} is there twice"
            );
        } else if let Some((attribute, _)) = trimmed
            .strip_prefix('.')
            .and_then(|rest| rest.split_once('='))
        {
            current = format!("{message}.{}", attribute.trim());
        } else if !line.trim().is_empty() && !line.starts_with([' ', '\t', '}']) {
            panic!("{file}: not Fluent: {line}");
        }
        if current.is_empty() {
            continue;
        }
        let arguments = all.entry(current.clone()).or_default();
        for (at, _) in line.match_indices('$') {
            let name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
            arguments.insert(line[at + 1..].chars().take_while(name).collect());
        }
    }
    all
}

fn language(language: &str) -> BTreeMap<String, Messages> {
    let folder = format!("assets/locales/{language}/");
    files(folder.trim_end_matches('/'), &[".ftl"])
        .map(|file| (file.trim_start_matches(&folder).to_owned(), messages(file)))
        .collect()
}

#[test]
fn dutch_and_english_say_the_same_things() {
    let (nl, en) = (language("nl"), language("en"));
    let mut findings = vec![];
    for (one, other, missing_in) in [(&nl, &en, "en"), (&en, &nl, "nl")] {
        for (file, messages) in one {
            let Some(twin) = other.get(file) else {
                findings.push(format!("{missing_in}/{file} is missing"));
                continue;
            };
            for (id, arguments) in messages {
                match twin.get(id) {
                    None => findings.push(format!("{missing_in}/{file} lacks {id}")),
                    Some(theirs) if theirs != arguments => findings.push(format!(
                        "{file}: {id} takes {arguments:?} in one language, {theirs:?} in the other"
                    )),
                    Some(_) => {}
                }
            }
        }
    }
    findings.sort();
    findings.dedup();
    assert_none("the languages differ", &findings);
}

#[test]
fn a_message_is_worded_in_one_file() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, messages) in language("nl") {
        for id in messages.into_keys().filter(|id| !id.contains('.')) {
            homes.entry(id).or_default().push(file.clone());
        }
    }
    let findings: Vec<String> = homes
        .into_iter()
        .filter(|(_, files)| files.len() > 1)
        .map(|(id, files)| format!("{id}: {}", files.join(", ")))
        .collect();
    assert_none("worded more than once", &findings);
}

#[test]
fn every_message_a_screen_asks_for_exists() {
    let known: BTreeSet<String> = language("nl")
        .into_values()
        .flat_map(Messages::into_keys)
        .collect();
    let mut findings = vec![];
    for file in files("ui/src", &[".svelte", ".ts"]).filter(|file| !is_test(file)) {
        let text = read(file).expect("text");
        for (at, _) in text.match_indices("t(") {
            if text[..at].ends_with(|c: char| c.is_alphanumeric() || "_$.".contains(c)) {
                continue;
            }
            let call = text[at + 2..].trim_start();
            let Some(quote @ ('"' | '\'' | '`')) = call.chars().next() else {
                continue;
            };
            let Some(id) = call[1..].split(quote).next() else {
                continue;
            };
            let is_id = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            if id.chars().all(is_id) && !known.contains(id) {
                findings.push(format!("{file}: {id}"));
            }
        }
    }
    assert_none("messages that are in no locale", &findings);
}

fn is_test(file: &str) -> bool {
    file.contains(".test.") || file.contains("/testing/") || file.contains("gallery")
}

/// Names and abbreviations that are the same in every language.
const NAMES: [&str; 10] = [
    "Pluis", "PDF", "CSV", "XLSX", "EDEXML", "Esc", "Ctrl", "Enter", "Tab", "Shift",
];

/// Attributes that a person reads or hears.
const SPOKEN: [&str; 11] = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "alt",
    "title",
    "placeholder",
    "label",
    "hint",
    "heading",
    "text",
];

/// What a person would read in a component's markup: text between tags, and spoken attributes
/// with literal text. Code in braces is left out.
fn readable(source: &str) -> Vec<String> {
    let mut markup = source.to_owned();
    for (open, close) in [
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<!--", "-->"),
    ] {
        while let Some(start) = markup.find(open) {
            let end = markup[start..]
                .find(close)
                .map_or(markup.len(), |n| start + n + close.len());
            markup.replace_range(start..end, " ");
        }
    }
    let mut found = vec![];
    let mut text = String::new();
    let mut rest = markup.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '{' => skip_code(&mut rest),
            '<' if rest.peek().is_some_and(|c| c.is_alphabetic() || *c == '/') => {
                found.push(std::mem::take(&mut text));
                found.extend(spoken_attributes(&mut rest));
            }
            _ => text.push(c),
        }
    }
    found.push(text);
    found.retain(|text| has_words(text));
    found
}

type Letters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// Skips to after the brace that closes an open one.
fn skip_code(rest: &mut Letters<'_>) {
    let mut depth = 1;
    while let Some(c) = rest.next() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            quote @ ('"' | '\'' | '`') => {
                while let Some(c) = rest.next() {
                    match c {
                        '\\' => drop(rest.next()),
                        '$' if quote == '`' && rest.peek() == Some(&'{') => {
                            rest.next();
                            skip_code(rest);
                        }
                        c if c == quote => break,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

/// Reads to the end of a tag and gives the literal texts of its spoken attributes.
fn spoken_attributes(rest: &mut Letters<'_>) -> Vec<String> {
    let mut found = vec![];
    let mut name = String::new();
    while let Some(c) = rest.next() {
        match c {
            '>' => break,
            '{' => skip_code(rest),
            '=' => {}
            '"' | '\'' => {
                let mut value = String::new();
                while let Some(inner) = rest.next() {
                    match inner {
                        '{' => skip_code(rest),
                        inner if inner == c => break,
                        inner => value.push(inner),
                    }
                }
                if SPOKEN.contains(&name.as_str()) {
                    found.push(value);
                }
                name.clear();
            }
            c if c.is_whitespace() || c == '/' => name.clear(),
            c => name.push(c),
        }
    }
    found
}

fn has_words(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '&' && c != ';')
        .any(|word| {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            letters > 1 && !(word.starts_with('&') && word.ends_with(';')) && !NAMES.contains(&word)
        })
}

#[test]
fn no_component_holds_words_for_people() {
    let mut findings = vec![];
    for file in files("ui/src", &[".svelte"]).filter(|file| !is_test(file)) {
        for text in readable(&read(file).expect("text")) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            findings.push(format!("{file}: {text}"));
        }
    }
    assert_none("words outside assets/locales", &findings);
}

#[test]
fn no_code_of_the_window_holds_a_sentence() {
    let mut findings = vec![];
    for file in files("ui/src", &[".svelte", ".ts"]).filter(|file| !is_test(file)) {
        if file == "ui/src/ipc/bindings.ts" {
            continue;
        }
        let text = read(file).expect("text");
        for line in text.lines() {
            let code = line.trim_start();
            if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
                continue;
            }
            for literal in code.split(['"', '`']).skip(1).step_by(2) {
                let words = literal.split(' ').filter(|word| word.len() > 1).count();
                let is_sentence = literal.starts_with(|c: char| c.is_uppercase())
                    && literal.ends_with(['.', '!', '?', ':'])
                    && words > 2;
                if is_sentence {
                    findings.push(format!("{file}: {literal}"));
                }
            }
        }
    }
    assert_none("sentences outside assets/locales", &findings);
}

#[test]
fn the_reader_of_components_sees_words_and_nothing_else() {
    let words = |source: &str| readable(source);
    assert_eq!(
        words("<script>let a = 'x y'</script><p>{t(\"a-b\")}</p>"),
        Vec::<String>::new()
    );
    assert_eq!(
        words("<p class=\"two words\" title=\"Twee woorden\">·</p>"),
        ["Twee woorden"]
    );
    assert_eq!(
        words("{#if a > 1}<b>Dag</b>{/if} &nbsp; {`a ${b} \"`}"),
        ["Dag"]
    );
    assert_eq!(
        words("<button onclick={() => go('a b')} {label}>Pluis ×</button>"),
        [""; 0]
    );
}

/// The names of steps that a piece of code writes into the history: what stands after `change(`,
/// `step(` or `opens(`, and after `let op =` up to the end of that statement.
fn steps(code: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for opening in ["change(", "step(", "opens("] {
        for (at, _) in code.match_indices(opening) {
            let rest = code[at + opening.len()..].trim_start();
            if let Some((op, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                found.insert(op);
            }
        }
    }
    for (at, _) in code.match_indices("let op = ") {
        let statement = code[at..]
            .split_once(';')
            .map_or("", |(statement, _)| statement);
        found.extend(statement.split('"').skip(1).step_by(2));
    }
    found
}

#[test]
fn every_step_that_is_written_into_the_history_has_its_words_there_and_no_other_has() {
    let known: BTreeSet<String> = messages("assets/locales/nl/history.ftl")
        .into_keys()
        .filter_map(|id| Some(id.strip_prefix("history-op-")?.replace('-', "_")))
        .collect();
    let (mut code, mut written) = (String::new(), BTreeSet::new());
    let of_office = files("src-tauri/crates/office/src", &[".rs"]);
    for file in of_office.filter(|file| !file.ends_with("/tests.rs")) {
        let text = read(file).expect("text");
        written.extend(steps(&text).into_iter().map(str::to_owned));
        code.push_str(&text);
    }
    assert!(written.len() > 90, "{} steps were found", written.len());
    let without: Vec<String> = written.difference(&known).cloned().collect();
    assert_none("steps without words in history.ftl", &without);
    let idle: Vec<String> = known
        .into_iter()
        .filter(|op| !["undo", "other"].contains(&op.as_str()))
        .filter(|op| !code.contains(&format!("\"{op}\"")))
        .collect();
    assert_none("words in history.ftl that no step has", &idle);
}
