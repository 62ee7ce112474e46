//! The forms by a browser without a window, as many programs print. It writes tagged PDF, but
//! declares no standard.

use std::fmt::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::Fault;
use crate::school::{Form, School, Words};

/// Names under which it may be found; `PLUIS_CHROMIUM` names another.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Sets the forms; the time is that of the browser, its start included.
pub(crate) fn forms(school: &School) -> Result<(Vec<u8>, Duration), Fault> {
    let browser = found().ok_or("no browser here; PLUIS_CHROMIUM may name one")?;
    let folder = tempfile::tempdir()?;
    let page = folder.path().join("forms.html");
    let pdf = folder.path().join("forms.pdf");
    fs::write(&page, html(&school.words()?)?)?;
    let start = Instant::now();
    let status = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .args(["--no-pdf-header-footer", "--generate-pdf-document-outline"])
        .arg(format!("--user-data-dir={}", folder.path().display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(&page)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    let took = start.elapsed();
    if !status.success() {
        return Err("the browser failed".into());
    }
    Ok((fs::read(&pdf)?, took))
}

fn found() -> Option<String> {
    let named = env::var("PLUIS_CHROMIUM").ok();
    named.or_else(|| {
        let path = env::var_os("PATH")?;
        let folders: Vec<_> = env::split_paths(&path).collect();
        NAMES
            .into_iter()
            .find(|name| folders.iter().any(|folder| folder.join(name).is_file()))
            .map(str::to_owned)
    })
}

fn html(school: &Words) -> Result<String, Fault> {
    let mut page = format!(
        "<!doctype html><html lang=nl><meta charset=utf-8><title>{}</title><style>
@page {{ size: A4; margin: 20mm 20mm 22mm 25mm }}
body {{ font: 9.5pt 'Noto Sans', sans-serif; hyphens: auto; margin: 0 }}
section {{ break-before: right }} .back {{ break-before: page }}
table {{ width: 100%; border-collapse: collapse }} td {{ border-bottom: .4pt solid }}
td + td, th + th {{ text-align: center }} .box {{ font-size: 17pt }}
svg {{ width: 22mm; height: 22mm; float: right }}
</style>",
        school.title
    );
    for group in &school.groups {
        write!(
            page,
            "<section>{}<h1>{}</h1><table>",
            head(school),
            group.name
        )?;
        let Words { words, .. } = school;
        write!(page, "<tr><th>{}<th>{}<th></tr>", words.name, words.code)?;
        for Form { pupil, code, .. } in &group.forms {
            write!(page, "<tr><td>{pupil}<td>{code}<td class=box>☐</tr>")?;
        }
        page.push_str("</table></section>");
        for it in &group.forms {
            form(&mut page, school, it)?;
        }
    }
    Ok(page)
}

fn head(school: &Words) -> String {
    format!(
        "<p><b>{}</b><br>{}",
        school.school,
        school.address.join("<br>")
    )
}

fn form(page: &mut String, school: &Words, it: &Form) -> Result<(), Fault> {
    let words = &school.words;
    let Form {
        pupil,
        group,
        code,
        square,
        household,
    } = it;
    write!(
        page,
        "<section>{}<h2>{}: {pupil} ({code})</h2>",
        head(school),
        words.subject
    )?;
    write!(page, "<p><b>{pupil}</b> · {group}")?;
    for paragraph in &words.front {
        write!(page, "<p>{paragraph}")?;
    }
    // What stands before the drawing is for a file of its own.
    let drawing = square.find("<svg").and_then(|at| square.get(at..));
    let drawing = drawing.unwrap_or_default();
    write!(page, "<div class=back>{drawing}<h3>{}</h3>", words.sheet)?;
    write!(page, "<p><b>{pupil}</b> · {group}<p>{code}")?;
    for paragraph in &words.back {
        write!(page, "<p>{paragraph}")?;
    }
    write!(page, "<table><thead><tr><th rowspan=2>{}", words.what)?;
    for medium in &school.media {
        write!(page, "<th colspan=2>{medium}")?;
    }
    page.push_str("<tr>");
    for _ in &school.media {
        write!(page, "<th>{}<th>{}", words.yes, words.no)?;
    }
    page.push_str("</thead>");
    for item in &school.items {
        write!(
            page,
            "<tr><td><b>{}</b><br>{}",
            item.label, item.explanation
        )?;
        for _ in &school.media {
            page.push_str("<td class=box>☐<td class=box>☐");
        }
    }
    page.push_str("</table>");
    for guardian in household {
        write!(page, "<p>{guardian} ________________ ________")?;
    }
    page.push_str("</div></section>");
    Ok(())
}
