//! What holds for every provider: its examples, and that the documentation lists it.

use super::*;

#[test]
fn addresses_of_every_provider_are_recognized() {
    for provider in PROVIDERS {
        for &(raw, id, url) in provider.examples {
            let found = recognize(raw).map(|embed| (embed.provider.key, embed.id, embed.url));
            assert_eq!(found, Some((provider.key, id.to_owned(), url.to_owned())), "{raw}");
        }
        assert!(!provider.examples.is_empty(), "{}: no example", provider.key);
    }
}

#[test]
fn other_addresses_are_nobodys() {
    let hostile = ["javascript:alert(1)//youtu.be/abcDEF-_123", "/watch?v=abcDEF-_123", "https://a.example/embed/1"];
    for raw in PROVIDERS.iter().flat_map(|provider| provider.others).chain(&hostile) {
        assert!(recognize(raw).is_none(), "{raw}");
    }
}

#[test]
fn special_pages_are_their_providers_alone() {
    for (raw, url) in [
        ("https://www.facebook.com/watch/?v=!2d1!3d2", "https://www.facebook.com/watch/?v=!2d1!3d2"),
        ("https://bsky.app/profile/api.example/post/3k", "https://bsky.app/profile/api.example/post/3k"),
    ] {
        assert_eq!(recognize(raw).map(|embed| embed.url).as_deref(), Some(url), "{raw}");
    }
}

#[test]
fn players_are_recognized_as_their_providers() {
    for provider in PROVIDERS {
        for (_, id, _) in provider.examples.iter().filter(|(_, id, _)| !id.is_empty()) {
            let address = player(provider.key, id);
            assert_eq!(recognize(&address).map(|embed| embed.provider.key), Some(provider.key), "{address}");
        }
    }
}

#[test]
fn what_stands_before_the_id_of_a_tag_is_an_address_of_the_provider() {
    for provider in PROVIDERS {
        let host = provider.naming.map(|naming| url::host(naming.start).unwrap_or_default());
        let mut hosts = provider.players.iter().chain(provider.pages).map(|pattern| pattern.host);
        assert!(host.is_none_or(|host| hosts.any(|known| known == host)), "{}", provider.key);
    }
}

#[test]
fn the_documentation_lists_every_provider() {
    let rows = PROVIDERS.iter().map(|provider| {
        let (raw, id, _) = provider.examples[0];
        format!("| {} | `{}` | `{raw}` | `{id}` |", provider.name, provider.key)
    });
    let rows: Vec<String> = rows.collect();
    let page = include_str!("../../docs/passes.md");
    let table: Vec<&str> =
        page.lines().skip_while(|line| !line.starts_with("| provider |")).skip(2).take(rows.len() + 1).collect();
    let table: Vec<&str> = table.into_iter().take_while(|line| line.starts_with('|')).collect();
    assert!(table == rows, "the table of providers in docs/passes.md should have these rows:\n{}\n", rows.join("\n"));
}

#[test]
fn the_packages_types_list_every_provider() {
    let keys: Vec<String> = PROVIDERS.iter().map(|provider| format!("`{}`", provider.key)).collect();
    let types = include_str!("../../pkg/index.d.ts");
    let before = types.split("\n  provider: string;").next().unwrap_or("");
    let comment = before.rsplit("/**").next().unwrap_or("");
    let listed: Vec<String> = comment.split('`').skip(1).step_by(2).map(|key| format!("`{key}`")).collect();
    assert!(listed == keys, "the comment above `provider` in pkg/index.d.ts should name {}", keys.join(", "));
}
