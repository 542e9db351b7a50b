using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Integrity;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>
/// Guesses a text from everything that is left of it. The guesser knows more than anybody would: every command of the story and every
/// other text, the places where the text stands, all stored bytes, every string that the process still holds, and every key that is left.
/// </summary>
/// <param name="left">The events that are left.</param>
/// <param name="strings">All strings that are left besides: of summaries, of what the cache keeps.</param>
/// <param name="story">The commands that led there, each with its id.</param>
/// <param name="words">The words of each event, in the order of its references: what the guesser knows of the others.</param>
/// <param name="keys">The keys that are left: bytes of 32, whatever they were for.</param>
/// <param name="means">What the guesser makes use of.</param>
internal sealed class GuessingAttack(
    IReadOnlyList<StoredEvent> left,
    IEnumerable<string> strings,
    IReadOnlyList<Command> story,
    IReadOnlyDictionary<(RecordKey, long), IReadOnlyList<string>> words,
    IReadOnlyList<byte[]> keys,
    GuessingMeans means = GuessingMeans.All)
{
    private const int SealedMore = 29; // form, nonce and tag
    private const int DigestLength = 16;

    // Whoever can tell the text from the rest can tell it from these.
    private const int MostOthers = 2_000;

    private static readonly ConcurrentDictionary<string, Traits> Known = new(StringComparer.Ordinal);

    private readonly HashSet<string> _strings = [.. strings, .. left.SelectMany(stored => new[] { stored.CommandFingerprint ?? "", stored.Hash ?? "" })];

    // Each key as if it were the record's, and the clinic's.
    private readonly List<RecordSecret> _secrets = keys.Select(key => RecordSecret.Open(Guid.Empty, SealedClinic.Records[0], key)).ToList();
    private readonly List<RecordSecret> _chains = keys.Select(key => RecordSecret.Open(Guid.Empty, RecordKey.For(ClinicId.Default), key)).ToList();
    private readonly ConcurrentDictionary<string, string[]> _digests = new(StringComparer.Ordinal);

    // The beginnings of everything that may be a digest: whole strings, and the ends of tokens.
    private readonly HashSet<string> _known = BeginningsOf(strings, left);
    private readonly List<byte[]> _digestKeys = [.. keys, .. keys.SelectMany(DerivedFrom)];

    /// <summary>How many of the candidates may still be the text: one, if it was found among the others that fit.</summary>
    public int Possible(string text, IReadOnlyList<string> candidates)
    {
        var places = PlacesOf(text).ToList();
        Assert.NotEmpty(places);
        var consistent = candidates.Where(candidate => places.TrueForAll(place => Fits(place, candidate))).ToList();
        Assert.Contains(text, consistent);
        var given = story.Where(command => TextMap.Of(command).Any(one => one.Text.Reveal() == text)).ToList();
        var tried = consistent.Where(candidate => candidate != text).Take(MostOthers).Prepend(text);
        var found = tried.Where(candidate => IsSeen(places, candidate) || IsHashed(places, candidate) || IsDigested(places, candidate) || given.Exists(command => IsFingerprinted(command, text, candidate))).ToList();
        return found.Count > 0 ? found.Count : consistent.Count;
    }

    private IEnumerable<Place> PlacesOf(string text)
    {
        foreach (var stored in left.Where(stored => words.ContainsKey((stored.Key, stored.Version))))
        {
            var texts = StoredTexts(stored);
            var own = words[(stored.Key, stored.Version)];
            foreach (var slot in Enumerable.Range(0, own.Count).Where(slot => own[slot] == text))
            {
                var others = own.Where((_, other) => other != slot).Sum(other => TraitsOf(other).JsonLength);
                yield return new Place(stored, own, slot, others, texts[slot].Features, texts[slot].Token, [.. Opened(stored)]);
            }
        }
    }

    // Length class, grade, claims, health, and the length of the sealed texts beside the others.
    private static bool Fits(Place place, string candidate)
    {
        var traits = TraitsOf(candidate);
        var json = 2 + (place.Words.Count - 1) + place.OthersLength + traits.JsonLength;
        var padded = (json + 63) / 64 * 64;
        return traits.Features == place.Features && place.Stored.Texts.Length == padded + (place.Stored.KeyId is null ? 0 : SealedMore);
    }

    // What is stored as it would be stored with the candidate in its place.
    private bool IsSeen(List<Place> places, string candidate) => means.HasFlag(GuessingMeans.Bytes)
        && places.Exists(place =>
        {
            var blob = TextBlob.Write([.. place.Words.Select((word, slot) => slot == place.Slot ? candidate : word)]);
            return place.Stored.Texts.Span.IndexOf(blob) >= 0
                || place.Stored.Payload.Span.IndexOf(Encoding.UTF8.GetBytes(candidate)) >= 0
                || place.Opened.Any(opened => opened.AsSpan().IndexOf(blob) >= 0);
        });

    // What every key at hand opens of the sealed texts.
    private IEnumerable<byte[]> Opened(StoredEvent stored)
    {
        foreach (var key in _digestKeys)
        {
            byte[]? opened = null;
            try
            {
                opened = SealedBytes.Open(key, stored.Texts.Span, TextBinding.Of(stored.Key, stored.Version, stored.Name, stored.Schema));
            }
            catch (CryptographicException)
            {
            }

            if (opened is not null)
            {
                yield return opened;
            }
        }
    }

    // A hash over the words instead of the sealed texts would give them away.
    private bool IsHashed(List<Place> places, string candidate) => means.HasFlag(GuessingMeans.Hashes)
        && places.Exists(place =>
        {
            var spoken = place.Stored with { Texts = TextBlob.Write([.. place.Words.Select((word, slot) => slot == place.Slot ? candidate : word)]) };
            return EventChain.HashOf(spoken, chainKey: null) == place.Stored.Hash || _chains.Exists(chain => EventChain.HashOf(spoken, chain) == place.Stored.Hash);
        });

    // As the library digests names, and as somebody else might digest a text.
    private bool IsDigested(List<Place> places, string candidate) => means.HasFlag(GuessingMeans.Tokens)
        && _digests.GetOrAdd(candidate, DigestsOf).Any(digest => _strings.Contains(digest) || _strings.Any(text => text.Length > digest.Length && text.StartsWith(digest, StringComparison.Ordinal)) || places.Exists(place => place.Token?.EndsWith(digest, StringComparison.Ordinal) ?? false));

    // Of a digest that is at hand or that a token holds. Most candidates have none, so little is kept.
    private string[] DigestsOf(string candidate) =>
    [
        .. new[] { candidate, RecipientName.Normalize(candidate) }.Select(Encoding.UTF8.GetBytes)
            .SelectMany(text => _digestKeys.Select(key => HMACSHA256.HashData(key, text)).Prepend(SHA256.HashData(text)))
            .Select(digest => Convert.ToHexStringLower(digest.AsSpan(0, DigestLength)))
            .Where(_known.Contains),
    ];

    private static HashSet<string> BeginningsOf(IEnumerable<string> strings, IReadOnlyList<StoredEvent> left) =>
    [
        .. strings.Where(text => text.Length >= 2 * DigestLength).Select(text => text[..(2 * DigestLength)]),
        .. left.Where(stored => !stored.Payload.IsEmpty).SelectMany(stored => StoredTexts(stored).Values).Select(text => text.Token).OfType<string>()
            .Where(token => token.Length >= 2 * DigestLength).Select(token => token[^(2 * DigestLength)..]),
    ];

    private static byte[][] DerivedFrom(byte[] key)
    {
        var (record, clinic) = (RecordSecret.Open(Guid.Empty, SealedClinic.Records[0], key), RecordSecret.Open(Guid.Empty, RecordKey.For(ClinicId.Default), key));
        return [record.TextKey.ToArray(), record.RecipientKey, record.FingerprintKey, clinic.ChainKey];
    }

    private bool IsFingerprinted(Command command, string text, string candidate)
    {
        if (!means.HasFlag(GuessingMeans.Fingerprints))
        {
            return false;
        }

        var guessed = TextMap.Replace(command, (_, one) => one.Reveal() == text ? new ClientText(candidate) : one);
        return _strings.Contains(CommandFingerprint.Of(guessed, secret: null)) || _secrets.Exists(secret => _strings.Contains(CommandFingerprint.Of(guessed, secret)));
    }

    private static Traits TraitsOf(string text) => Known.GetOrAdd(text, static one => new Traits(TextFeatures.Of(one), JsonEncodedText.Encode(one).EncodedUtf8Bytes.Length + 2));

    private static Dictionary<int, (TextFeatures Features, string? Token)> StoredTexts(StoredEvent stored)
    {
        using var payload = JsonDocument.Parse(stored.Payload);
        var texts = new Dictionary<int, (TextFeatures, string?)>();
        Collect(payload.RootElement, texts);
        return texts;
    }

    private static void Collect(JsonElement element, Dictionary<int, (TextFeatures, string?)> texts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, texts);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("ref", out var slot))
        {
            texts[slot.GetInt32()] = (FeaturesOf(element), element.TryGetProperty("token", out var token) ? token.GetString() : null);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in element.EnumerateObject())
            {
                Collect(field.Value, texts);
            }
        }
    }

    private static TextFeatures FeaturesOf(JsonElement text) => new()
    {
        Length = WireNames<TextLength>.TryParse(text.GetProperty("length").GetString(), out var length) ? length : throw new JsonException(),
        Grade = text.TryGetProperty("grade", out var grade) ? grade.GetInt32() : null,
        ClaimsCure = text.TryGetProperty("claimsCure", out _),
        MentionsHealth = text.TryGetProperty("mentionsHealth", out _),
    };

    private sealed record Place(StoredEvent Stored, IReadOnlyList<string> Words, int Slot, int OthersLength, TextFeatures Features, string? Token, IReadOnlyList<byte[]> Opened);

    private readonly record struct Traits(TextFeatures Features, int JsonLength);
}
