//! Keys by the name that is printed on them, as WebDriver actions.

use serde_json::{Value, json};

fn code(key: &str) -> char {
    match key {
        "Control" => '\u{E009}',
        "Shift" => '\u{E008}',
        "Alt" => '\u{E00A}',
        "Enter" => '\u{E007}',
        "Tab" => '\u{E004}',
        "Escape" => '\u{E00C}',
        "Backspace" => '\u{E003}',
        "Delete" => '\u{E017}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "F1" => '\u{E031}',
        "F2" => '\u{E032}',
        "F5" => '\u{E035}',
        "F6" => '\u{E036}',
        "F10" => '\u{E03A}',
        one => {
            let mut letters = one.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("there is no key “{one}”"),
            }
        }
    }
}

/// The actions that press a chord such as `Control+Shift+z`, and let go in reverse order.
pub(crate) fn chord(keys: &str) -> Value {
    let codes: Vec<char> = match keys {
        "+" => vec!['+'],
        keys => keys.split('+').map(code).collect(),
    };
    let down = codes
        .iter()
        .map(|key| json!({ "type": "keyDown", "value": key }));
    let up = codes
        .iter()
        .rev()
        .map(|key| json!({ "type": "keyUp", "value": key }));
    actions(down.chain(up).collect())
}

/// The actions that type `text`, key by key.
pub(crate) fn typed(text: &str) -> Value {
    let each = text
        .chars()
        .flat_map(|key| ["keyDown", "keyUp"].map(|motion| json!({ "type": motion, "value": key })));
    actions(each.collect())
}

fn actions(motions: Vec<Value>) -> Value {
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": motions }] })
}
