//! Addresses in running text that lead somewhere: of mail and of the web.
//!
//! Only what is written out whole is one: `school@voorbeeld.example`, `www.voorbeeld.example`,
//! `https://voorbeeld.example/pad`. A bare `voorbeeld.example` stays text, for so do file names.

use std::ops::Range;
use std::sync::Arc;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
    /// Where it leads, as a URI of ASCII only.
    pub(crate) to: Arc<str>,
}

/// The addresses in a text, in order.
pub(crate) fn links(text: &str) -> Vec<Link> {
    // Most texts have none.
    if !text.contains('@') && !text.contains("www.") && !text.contains("://") {
        return Vec::new();
    }
    let mut links = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|c: char| c.is_whitespace() || "<>\"„”“«»".contains(c))
    {
        let start = at + (word.len() - word.trim_start_matches(['(', '[', '‘', '\'']).len());
        at += word.len();
        let ends_it = |c: char| !c.is_alphanumeric() && !"/_-=&#~+".contains(c);
        let own = text.get(start..at).unwrap_or("").trim_end_matches(ends_it);
        if let Some(to) = uri(own) {
            links.push(Link {
                range: start..start + own.len(),
                to: to.into(),
            });
        }
    }
    links
}

fn uri(word: &str) -> Option<String> {
    if !word.is_ascii() || word.contains(|c: char| c.is_ascii_control()) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let (site, whole) = match lower.split_once("://") {
        Some(("http" | "https", rest)) => (rest, word.to_owned()),
        Some(_) => return None,
        None if lower.starts_with("www.") => (lower.as_str(), format!("https://{word}")),
        None => {
            let (name, site) = lower.split_once('@')?;
            let of_mail = |c: char| c.is_ascii_alphanumeric() || ".!#$&'*+-/=?^_{|}~".contains(c);
            let whole = !name.is_empty() && name.chars().all(of_mail) && is_site(site);
            return whole.then(|| format!("mailto:{word}"));
        }
    };
    let end = site.find(['/', '?', '#', ':']).unwrap_or(site.len());
    is_site(site.get(..end)?).then_some(whole)
}

/// Whether it is a name of a site: parts with dots between, the last of letters.
fn is_site(name: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let last = name.rsplit('.').next().unwrap_or("");
    name.contains('.')
        && name.split('.').all(part)
        && last.len() >= 2
        && last.chars().all(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::links;

    fn found(text: &str) -> Vec<(String, String)> {
        let links = links(text).into_iter();
        links
            .map(|link| (text[link.range].to_owned(), link.to.to_string()))
            .collect()
    }

    #[test]
    fn an_address_leads_where_it_says_without_the_marks_around_it() {
        let text = "Mail (juf.wolk@voorbeeld.example), zie www.voorbeeld.example/a-b. Of: \
                    https://voorbeeld.example/x?y=1#z!";
        let expected = [
            (
                "juf.wolk@voorbeeld.example",
                "mailto:juf.wolk@voorbeeld.example",
            ),
            (
                "www.voorbeeld.example/a-b",
                "https://www.voorbeeld.example/a-b",
            ),
            (
                "https://voorbeeld.example/x?y=1#z",
                "https://voorbeeld.example/x?y=1#z",
            ),
        ];
        let expected = expected.map(|(text, to)| (text.to_owned(), to.to_owned()));
        assert_eq!(found(text), expected);
    }

    #[test]
    fn what_is_no_whole_address_stays_text() {
        for text in [
            "om 12:30 u.",
            "brief.pdf",
            "@wolkje",
            "wolkje@thuis",
            "www.",
            "file:///etc/wolk",
            "javascript://voorbeeld.example/%0aalert(1)",
            "https://",
            "wólkje@voorbeeld.example",
            "a@b@voorbeeld.example",
            "€ 3,50 @ stuk",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
