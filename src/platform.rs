//! The browser behind plain functions. Nothing else touches `web_sys`, except the components that read an event.

#[cfg(feature = "ui")]
pub mod address;
#[cfg(feature = "ui")]
pub mod files;
#[cfg(feature = "ui")]
pub mod page;
#[cfg(feature = "ui")]
pub mod panic;
#[cfg(feature = "ui")]
pub mod storage;
#[cfg(feature = "ui")]
pub mod timer;
#[cfg(feature = "ui")]
pub mod worker;
#[cfg(feature = "ui")]
pub mod zones;
