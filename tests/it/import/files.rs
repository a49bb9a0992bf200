use relevo::i18n::words::import::{EN, ES};
use relevo::import::{FileKind, MAX_BYTES, Question, decode};

use super::*;

#[test]
fn another_kind_of_file_is_named_for_what_it_is() {
    for (bytes, kind) in [
        (&b"PK\x03\x04\x14\x00"[..], FileKind::Workbook),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", FileKind::Workbook),
        (b"\x1F\x8B\x08\x00", FileKind::Archive),
        (b"%PDF-1.7\n", FileKind::Pdf),
        (b"\x89PNG\r\n", FileKind::Image),
        (b"<!DOCTYPE html><table>", FileKind::Html),
        (b"\xEF\xBB\xBF<html>", FileKind::Html),
        (b"<?xml version=\"1.0\"?>", FileKind::Xml),
        (b"[ {\"id\": 1}]", FileKind::Json),
        (b"{\"tickets\": []}", FileKind::Json),
        (b"a,b\n\x00\x01\x02", FileKind::Binary),
    ] {
        assert_eq!(decode(bytes), Err(ImportError::NotATable { kind }));
    }
}

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(decode(b""), Err(ImportError::Empty));
    assert_eq!(decode(b" \r\n\r\n"), Err(ImportError::Empty));
    assert_eq!(decode(b"\xEF\xBB\xBF"), Err(ImportError::Empty));
    let bytes = MAX_BYTES + 1;
    assert_eq!(decode(&vec![b'a'; bytes]), Err(ImportError::TooLarge { bytes }));
}

#[test]
fn the_encoding_is_found_and_damage_is_located() {
    assert_eq!(decode("\u{feff}señal,2".as_bytes()).as_deref(), Ok("señal,2"));
    assert_eq!(decode(b"se\xF1al \x80,2").as_deref(), Ok("señal €,2"));
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("señal".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(decode(&utf16).as_deref(), Ok("señal"));
    assert_eq!(decode(&utf16[..5]), Err(ImportError::BrokenText { line: 0 }));
    assert_eq!(
        decode("año\nmañana\n".bytes().chain(*b"\xC3").collect::<Vec<u8>>().as_slice()),
        Err(ImportError::BrokenText { line: 3 })
    );
    assert_eq!(decode(b"a\nb\x81"), Err(ImportError::BrokenText { line: 2 })); // windows-1252 has no 0x81
}

#[test]
fn a_table_without_what_it_needs_is_told_what_is_missing() {
    let few = |rows| Err(ImportError::FewRows { rows });
    for (text, error) in [
        ("created\n2026-03-12 10:00\n2026-03-13 10:00\n", Err(ImportError::OneColumn)),
        ("1,2026-03-12 10:00\n2,2026-03-13 10:00\n", Err(ImportError::NoHeader)),
        ("id,created\n", few(0)),
        ("id,created\n1,2026-03-12 10:00\n", few(1)),
        ("id,name\n1,a\n2,b\n3,c\n", Err(ImportError::NoDateColumn)),
        ("id,created\n1,\n2,?\n3,\n", Err(ImportError::NoDateColumn)),
        (
            "id,created\n1,2026-03-12\n2,2026-03-13\n",
            Err(ImportError::NoHours { column: "created".to_owned() }),
        ),
        (
            "id,created\n1,soon\n2,later\n",
            Err(ImportError::NoReadableDate {
                column: "created".to_owned(),
                example: "soon".to_owned(),
                row: 2,
            }),
        ),
    ] {
        assert_eq!(survey(text).map(|_| ()), error, "{text}");
    }
}

#[test]
fn a_stated_separator_is_honoured() {
    let text = "sep=|\r\nid|created, in words\r\n1|2026-03-12 10:00\r\n2|2026-03-13 10:00\r\n";
    let survey = survey(text).expect("a table");
    assert_eq!(survey.headers, ["id", "created, in words"]);
    assert_eq!((survey.mapping.layout.delimiter, survey.mapping.layout.header_row), (b'|', 2));
}

#[test]
fn two_separators_that_fit_alike_are_asked_about() {
    let text = "a;b,c;d\n1;2026-03-12 10:00,x;y\n2;2026-03-13 10:00,x;y\n";
    let look = survey(text).expect("a table");
    let asked =
        look.examination.questions.iter().any(|question| matches!(question, Question::Delimiter { .. }));
    assert!(asked || look.mapping.layout.delimiter == b';');
    let commas = "a;b,created;d\nx;1,2026-03-12 10:00\ny;2,2026-03-13 10:00\n";
    assert_eq!(survey(commas).expect("a table").mapping.layout.delimiter, b',');
}

#[test]
fn any_line_end_ends_a_row() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["id,created", "1,2026-03-12 10:00", "", "2,2026-03-13 10:00", ""].join(end);
        assert_eq!(evidence_in(&text).expect("two tickets").rows, 2, "{end:?}");
    }
}

#[test]
fn left_out_rows_come_back_as_a_table_that_no_spreadsheet_runs() {
    let text = "id,created,note\n=1+1,soon,\"a \"\"b\"\"\"\n2,2026-03-13 10:00,x\n3,2026-03-14 10:00,x\n";
    let (_, rejects) = read(text, survey(text).expect("a table").mapping).expect("two tickets");
    let table = rejects.to_csv(&EN);
    assert_eq!(
        table,
        "\u{feff}row,reason,original row\r\n2,opening date that cannot be read,\"'=1+1,soon,\"\"a \"\"\"\"b\"\"\"\"\"\"\"\r\n"
    );
    assert!(rejects.to_csv(&ES).contains("fecha de apertura ilegible"));
}

#[test]
fn only_requests_leave_nothing() {
    let text = "id,created,type\n1,2026-03-12 10:00,Question\n2,2026-03-13 10:00,Service Request\n";
    let error = evidence_in(text).expect_err("no incident");
    assert_eq!(error, ImportError::NothingLeft { reason: None, requests: 2 });
    assert_eq!(error.say(&EN), EN.only_requests);
}

#[test]
fn every_error_says_what_to_do_in_both_languages() {
    let column = || "Fecha".to_owned();
    for error in [
        ImportError::Empty,
        ImportError::TooLarge { bytes: 65 << 20 },
        ImportError::TooManyRows,
        ImportError::NotATable { kind: FileKind::Workbook },
        ImportError::BrokenText { line: 7 },
        ImportError::OneColumn,
        ImportError::NoHeader,
        ImportError::FewRows { rows: 1 },
        ImportError::NoDateColumn,
        ImportError::NoHours { column: column() },
        ImportError::MixedFormats { column: column(), formats: vec![] },
        ImportError::NoSuchColumn { column: 4 },
    ] {
        for (words, verbs) in [
            (&EN, ["Export", "export", "save", "Choose", "Add"]),
            (&ES, ["Exporte", "xpórte", "exporte", "guarde", "Elija"]),
        ] {
            let said = error.say(words);
            assert!(verbs.iter().any(|verb| said.contains(verb)), "{said}");
            assert!(
                !["invalid", "please", "oops", "inválid"]
                    .iter()
                    .any(|word| said.to_lowercase().contains(word))
            );
        }
    }
}
