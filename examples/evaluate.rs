//! The planner without a browser.
//!
//! `cargo run --release --no-default-features --example evaluate -- scenario.json [--format text|json] [--lang en|es]`
//!
//! `-` reads standard input; `--preset software|bank|mine` takes a worked example instead of a file;
//! `--print-scenario` prints the scenario, ready to edit, instead of its results.

use relevo::engine::evaluate;
use relevo::i18n::{Language, Locale};
use relevo::report::text::text;
use relevo::scenario::document::{Document, open};
use relevo::scenario::presets::Preset;
use std::io::{Read, Write};
use std::process::ExitCode;

const USAGE: &str = "Usage: evaluate (scenario.json | - | --preset software|bank|mine) [--format text|json] [--lang en|es] [--print-scenario]";

enum Format {
    Text,
    Json,
    Scenario,
}

enum Source {
    File(String),
    Preset(Preset),
}

struct Asked {
    source: Source,
    format: Format,
    locale: Locale,
}

fn main() -> ExitCode {
    match arguments(std::env::args().skip(1)).and_then(|asked| run(&asked)) {
        Ok(output) => {
            // A reader that closes the pipe early (`| head`) has what it wanted.
            let _ = std::io::stdout().write_all(output.as_bytes());
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Asked, String> {
    let mut source = None;
    let mut format = Format::Text;
    let mut locale = Locale::from_tag("en");
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value. {USAGE}"));
        match argument.as_str() {
            "--format" => {
                format = match value()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    other => return Err(format!("Format must be text or json, not {other}. {USAGE}")),
                }
            }
            "--lang" => {
                locale = match value()?.as_str() {
                    tag if ["en", "es"].contains(&tag.split('-').next().unwrap_or_default()) => {
                        Locale::from_tag(tag)
                    }
                    other => return Err(format!("Language must be en or es, not {other}. {USAGE}")),
                }
            }
            "--preset" => {
                let key = value()?;
                let found = Preset::ALL.into_iter().find(|preset| preset.key() == key);
                source =
                    Some(Source::Preset(found.ok_or_else(|| {
                        format!("Preset must be software, bank or mine, not {key}. {USAGE}")
                    })?));
            }
            "--print-scenario" => format = Format::Scenario,
            "-h" | "--help" => return Err(USAGE.to_owned()),
            option if option.starts_with("--") => return Err(format!("{option} is not an option. {USAGE}")),
            path => source = Some(Source::File(path.to_owned())),
        }
    }
    Ok(Asked { source: source.ok_or_else(|| USAGE.to_owned())?, format, locale })
}

fn run(asked: &Asked) -> Result<String, String> {
    let document = document(&asked.source, asked.locale)?;
    match asked.format {
        Format::Scenario => json(&document),
        Format::Json => json(&evaluate(&document.scenario)),
        Format::Text => {
            Ok(text(&document.name, &document.scenario, &evaluate(&document.scenario), asked.locale))
        }
    }
}

fn json(value: &impl serde::Serialize) -> Result<String, String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn document(source: &Source, locale: Locale) -> Result<Document, String> {
    let path = match source {
        Source::Preset(preset) => {
            let language: Language = locale.language;
            let (name, scenario) = (preset.title(language).to_owned(), preset.scenario(language));
            return Ok(Document::new(preset.key().to_owned(), name, 0.0, scenario));
        }
        Source::File(path) => path,
    };
    let text = read(path).map_err(|error| format!("{path} cannot be read: {error}."))?;
    let (document, notices) = open(&text).map_err(|error| format!("{path}: {}", error.say(locale)))?;
    for notice in notices {
        eprintln!("{}", notice.say(locale));
    }
    Ok(document)
}

fn read(path: &str) -> std::io::Result<String> {
    if path == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    }
}
