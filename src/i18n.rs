//! Every word and number format, in English and Spanish.
//!
//! A language is a struct: a missing translation does not compile. The words of one subject stand in one file
//! under `words/`, English beside Spanish, so that a sentence is written and checked in one place.

pub mod entry;
pub mod format;
pub mod parse;
pub mod words;

use serde::{Deserialize, Serialize};

/// The words of a language for the frame, the inputs and everything that is stated. The page that opens first does
/// without the others: those of the results are asked for by [`Language::results`], those of the ticket exports by
/// [`Language::import`].
pub struct Strings {
    /// Days, units, grades: words that every screen uses.
    pub common: &'static words::common::CommonWords,
    /// The parameters.
    pub params: words::params::ParamWords,
    /// The frame around the pages, and the inputs panel.
    pub shell: words::shell::ShellWords,
}

/// The words of a language for the results.
pub struct ResultWords {
    /// Leave, sickness, public holidays.
    pub absences: words::absences::AbsenceWords,
    /// What to do next.
    pub actions: words::actions::ActionWords,
    /// The verdict, the numbers and the gaps.
    pub answer: words::answer::AnswerWords,
    /// Scenarios side by side.
    pub compare: words::compare::CompareWords,
    /// How many backups.
    pub cover: words::cover::CoverWords,
    /// What would change the answer.
    pub decision: words::decision::DecisionWords,
    /// What a number is made of.
    pub explain: words::explain::ExplainWords,
    /// Cost line by line, prices, power and idle time.
    pub money: words::money::MoneyWords,
    /// Who covers which absence.
    pub ledger: words::ledger::LedgerWords,
    /// All scenarios.
    pub library: words::library::LibraryWords,
    /// The command palette.
    pub palette: words::palette::PaletteWords,
    /// Links.
    pub share: words::share::ShareWords,
    /// What does not fit together.
    pub issues: words::issues::IssueWords,
    /// The twelve months ahead.
    pub months: words::months::MonthsWords,
    /// What a layer is for.
    pub nature: words::nature::NatureWords,
    /// Documents, and what was changed in opening them.
    pub notices: words::notices::NoticeWords,
    /// Headings, tables, maps and charts.
    pub pages: words::pages::PageWords,
    /// People and skills.
    pub people: words::people::PeopleWords,
    /// What is luck, what is doubt, and what would decide.
    pub risk: words::risk::RiskWords,
    /// Painted hours, sites and warnings.
    pub sites: words::sites::SiteWords,
    /// The page of backups.
    pub staff: words::staff::StaffWords,
    /// Visits, and skills that lapse.
    pub training: words::training::TrainingWords,
}

/// English.
pub static EN: Strings =
    Strings { common: &words::common::EN, params: words::params::EN, shell: words::shell::EN };

/// English, for the results.
pub static EN_RESULTS: ResultWords = ResultWords {
    absences: words::absences::EN,
    actions: words::actions::EN,
    answer: words::answer::EN,
    compare: words::compare::EN,
    cover: words::cover::EN,
    decision: words::decision::EN,
    explain: words::explain::EN,
    money: words::money::EN,
    issues: words::issues::EN,
    ledger: words::ledger::EN,
    library: words::library::EN,
    months: words::months::EN,
    nature: words::nature::EN,
    notices: words::notices::EN,
    pages: words::pages::EN,
    palette: words::palette::EN,
    people: words::people::EN,
    risk: words::risk::EN,
    share: words::share::EN,
    sites: words::sites::EN,
    staff: words::staff::EN,
    training: words::training::EN,
};

/// Spanish.
pub static ES: Strings =
    Strings { common: &words::common::ES, params: words::params::ES, shell: words::shell::ES };

/// Spanish, for the results.
pub static ES_RESULTS: ResultWords = ResultWords {
    absences: words::absences::ES,
    actions: words::actions::ES,
    answer: words::answer::ES,
    compare: words::compare::ES,
    cover: words::cover::ES,
    decision: words::decision::ES,
    explain: words::explain::ES,
    money: words::money::ES,
    issues: words::issues::ES,
    ledger: words::ledger::ES,
    library: words::library::ES,
    months: words::months::ES,
    nature: words::nature::ES,
    notices: words::notices::ES,
    pages: words::pages::ES,
    palette: words::palette::ES,
    people: words::people::ES,
    risk: words::risk::ES,
    share: words::share::ES,
    sites: words::sites::ES,
    staff: words::staff::ES,
    training: words::training::ES,
};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

/// How numbers are written; a setting of its own, because Mexico writes 1,234.5 in Spanish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberStyle {
    /// 1,234.56
    #[default]
    Point,
    /// 1.234,56
    Comma,
}

/// A language and a way to write numbers: what every sentence is made with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locale {
    /// Of the words.
    pub language: Language,
    /// Of the numbers.
    pub numbers: NumberStyle,
}

impl Language {
    /// The words.
    #[must_use]
    pub fn strings(self) -> &'static Strings {
        match self {
            Self::En => &EN,
            Self::Es => &ES,
        }
    }

    /// Days, units, grades, without all the other words.
    #[must_use]
    pub fn common(self) -> &'static words::common::CommonWords {
        match self {
            Self::En => &words::common::EN,
            Self::Es => &words::common::ES,
        }
    }

    /// The words of the results.
    #[must_use]
    pub fn results(self) -> &'static ResultWords {
        match self {
            Self::En => &EN_RESULTS,
            Self::Es => &ES_RESULTS,
        }
    }

    /// The words of the ticket exports.
    #[must_use]
    pub fn import(self) -> &'static words::import::ImportWords {
        match self {
            Self::En => &words::import::EN,
            Self::Es => &words::import::ES,
        }
    }

    /// The tag for `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

impl Locale {
    /// The locale that a browser's language tag asks for: `es-ES` and South America write 1.234,5; Mexico,
    /// Central America, Peru and everybody else 1,234.5.
    ///
    /// ```
    /// use relevo::i18n::{Language, Locale, NumberStyle};
    /// assert_eq!(Locale::from_tag("es-MX"), Locale { language: Language::Es, numbers: NumberStyle::Point });
    /// assert_eq!(Locale::from_tag("es-CL").numbers, NumberStyle::Comma);
    /// assert_eq!(Locale::from_tag("fr").language, Language::En);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        let (language, region) = tag.split_once(['-', '_']).unwrap_or((&tag, ""));
        let language = if language == "es" { Language::Es } else { Language::En };
        let point = ["mx", "pe", "us", "pr", "do", "gt", "hn", "ni", "sv", "pa", "419"].contains(&region);
        let comma = language == Language::Es && !point;
        Self { language, numbers: if comma { NumberStyle::Comma } else { NumberStyle::Point } }
    }

    /// The words.
    #[must_use]
    pub fn strings(self) -> &'static Strings {
        self.language.strings()
    }

    /// The words of the results.
    #[must_use]
    pub fn results(self) -> &'static ResultWords {
        self.language.results()
    }

    /// Days, units, grades, without all the other words.
    #[must_use]
    pub fn common(self) -> &'static words::common::CommonWords {
        self.language.common()
    }
}
