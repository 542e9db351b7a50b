using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>
/// Guesses a text from everything that is left of it. The guesser knows more than anybody would: every command of the story and every
/// other text, the places where the text stands, all stored bytes, and every string that the process still holds.
/// </summary>
/// <param name="left">The events that are left.</param>
/// <param name="strings">All strings that are left besides: of summaries, of what the cache keeps.</param>
/// <param name="story">The commands that led there, each with its id.</param>
/// <param name="words">The words of each event, in the order of its references: what the guesser knows of the others.</param>
/// <param name="means">What the guesser makes use of.</param>
internal sealed class GuessingAttack(
    IReadOnlyList<StoredEvent> left,
    IEnumerable<string> strings,
    IReadOnlyList<Command> story,
    IReadOnlyDictionary<(RecordKey, long), IReadOnlyList<string>> words,
    GuessingMeans means = GuessingMeans.All)
{
    private const int SealedMore = 29; // form, nonce and tag
    private const int DigestLength = 16;

    private static readonly ConcurrentDictionary<string, Traits> Known = new(StringComparer.Ordinal);

    private readonly HashSet<string> _strings = [.. strings, .. left.Select(stored => stored.CommandFingerprint ?? "")];

    /// <summary>How many of the candidates may still be the text: one, if it was found.</summary>
    public int Possible(string text, IReadOnlyList<string> candidates)
    {
        var places = PlacesOf(text).ToList();
        Assert.NotEmpty(places);
        var consistent = candidates.Where(candidate => places.TrueForAll(place => Fits(place, candidate))).ToList();
        Assert.Contains(text, consistent);
        var given = story.Where(command => TextMap.Of(command).Any(one => one.Text.Reveal() == text)).ToList();
        var found = consistent.Where(candidate => IsSeen(places, candidate) || IsDigested(places, candidate) || given.Exists(command => IsFingerprinted(command, text, candidate))).ToList();
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
                yield return new Place(stored, own, slot, texts[slot].Features, texts[slot].Token);
            }
        }
    }

    // Length class, grade, claims, health, and the length of the sealed texts beside the others.
    private static bool Fits(Place place, string candidate)
    {
        var traits = TraitsOf(candidate);
        var json = 2 + (place.Words.Count - 1) + place.Words.Where((_, slot) => slot != place.Slot).Sum(other => TraitsOf(other).JsonLength) + traits.JsonLength;
        var padded = (json + 63) / 64 * 64;
        return traits.Features == place.Features && place.Stored.Texts.Length == padded + (place.Stored.KeyId is null ? 0 : SealedMore);
    }

    // What is stored as it would be stored with the candidate in its place.
    private bool IsSeen(List<Place> places, string candidate) => means.HasFlag(GuessingMeans.Bytes)
        && places.Exists(place => place.Stored.Texts.Span.IndexOf(TextBlob.Write([.. place.Words.Select((word, slot) => slot == place.Slot ? candidate : word)])) >= 0
            || place.Stored.Payload.Span.IndexOf(Encoding.UTF8.GetBytes(candidate)) >= 0);

    // As the library digests names, and as somebody else might digest a text.
    private bool IsDigested(List<Place> places, string candidate) => means.HasFlag(GuessingMeans.Tokens)
        && (new[] { candidate, RecipientName.Normalize(candidate) }.Select(form => SHA256.HashData(Encoding.UTF8.GetBytes(form))).Any(digest =>
            _strings.Contains(Convert.ToHexStringLower(digest))
            || _strings.Contains(Convert.ToHexStringLower(digest.AsSpan(0, DigestLength)))
            || places.Exists(place => (place.Token?.EndsWith(Convert.ToHexStringLower(digest.AsSpan(0, DigestLength)), StringComparison.Ordinal) ?? false) || place.Stored.Payload.Span.IndexOf(digest) >= 0)));

    private bool IsFingerprinted(Command command, string text, string candidate)
    {
        if (!means.HasFlag(GuessingMeans.Fingerprints))
        {
            return false;
        }

        var guessed = TextMap.Replace(command, (_, one) => one.Reveal() == text ? new ClientText(candidate) : one);
        return _strings.Contains(CommandFingerprint.Of(guessed, secret: null));
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

    private sealed record Place(StoredEvent Stored, IReadOnlyList<string> Words, int Slot, TextFeatures Features, string? Token);

    private readonly record struct Traits(TextFeatures Features, int JsonLength);
}
