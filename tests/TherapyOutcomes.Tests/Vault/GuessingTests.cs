using System.Text.Json;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;
using Xunit.Abstractions;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>After an erasure nobody can tell a text from a thousand others, however much they have and know.</summary>
[Trait("Speed", "Slow")]
public sealed class GuessingTests(ITestOutputHelper output)
{
    private const int Least = 1_000;

    [Fact]
    public async Task Guess_AfterErasure_LeavesAThousandCandidatesForEveryText()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var clinic = SealedClinic.Played(Drawing(texts));
        var words = await WordsAsync(clinic);
        clinic.Erase();
        var attack = await AttackAsync(clinic, words, await KeysLeftAsync(clinic));

        var possible = Guessed(texts.Values.Where(words.Values.SelectMany(own => own).Contains), attack);

        var least = possible.MinBy(pair => pair.Possible);
        output.WriteLine($"{possible.Count} texts; at least {least.Possible} of {Candidates.Count} candidates are left for each ({least.Text}).");
        Assert.True(possible.Count > 40);
        Assert.True(least.Possible >= Least, $"Only {least.Possible} candidates are left for '{least.Text}'.");
    }

    // The guesser is able: whoever kept a copy of a key that is destroyed finds everything under it.
    [Theory]
    [InlineData(GuessingMeans.Bytes)]
    [InlineData(GuessingMeans.Fingerprints)]
    [InlineData(GuessingMeans.Tokens)]
    public async Task Guess_WithACopyOfTheDestroyedKeys_FindsTheText(object means)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var clinic = SealedClinic.Played(Drawing(texts));
        var words = await WordsAsync(clinic);
        var copied = await RawKeysAsync(clinic, SealedClinic.Records);
        clinic.Erase();
        var attack = await AttackAsync(clinic, words, copied, (GuessingMeans)means);

        var chosen = (GuessingMeans)means == GuessingMeans.Tokens ? [texts["Ms Okafor"], texts["County Court"]] : texts.Values.Where(words.Values.SelectMany(own => own).Contains).Take(6);

        Assert.All(Guessed(chosen, attack), pair => Assert.Equal(1, pair.Possible));
    }

    [Fact]
    public void Candidates_AreBalanced()
    {
        var kinds = Candidates.All.GroupBy(TextFeatures.Of).ToDictionary(kind => kind.Key, kind => kind.Count());

        Assert.Equal(Candidates.Count, Candidates.All.Distinct().Count());
        Assert.Equal(4, kinds.Count);
        Assert.All(kinds, kind => Assert.True(kind.Value > 10_000, $"{kind.Key}: {kind.Value}"));
    }

    // The guesser is able: where texts are stored unencrypted, each of the means finds the text.
    [Theory]
    [InlineData(GuessingMeans.Bytes)]
    [InlineData(GuessingMeans.Hashes)]
    [InlineData(GuessingMeans.Fingerprints)]
    [InlineData(GuessingMeans.All)]
    public void Guess_WithoutMasterKeys_FindsTheText(object means)
    {
        var (texts, attack, known) = Plain((GuessingMeans)means);

        var possible = Guessed(texts.Values.Where(known.Contains).Take(12), attack);

        Assert.All(possible, pair => Assert.Equal(1, pair.Possible));
    }

    [Fact]
    public void Guess_WithoutMasterKeys_FindsRecipientsByTheirTokens()
    {
        var (texts, attack, _) = Plain(GuessingMeans.Tokens);

        var possible = Guessed([texts["Ms Okafor"], texts["County Court"]], attack);

        Assert.All(possible, pair => Assert.Equal(1, pair.Possible));
    }

    private static (Dictionary<string, string> Texts, GuessingAttack Attack, HashSet<string> Known) Plain(GuessingMeans means)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var (clinic, story) = (new TestClinic(), new WholeStory(SealedClinic.Erased, Drawing(texts)));
        story.Play(clinic);
        var left = SealedClinic.Records.SelectMany(clinic.ReadStored).ToList();
        var words = left.Where(stored => !stored.Texts.IsEmpty)
            .ToDictionary(stored => (stored.Key, stored.Version), stored => (IReadOnlyList<string>)TextBlob.Read(stored.Texts.Span));
        return (texts, new GuessingAttack(left, [], story.Commands, words, keys: [], means), [.. words.Values.SelectMany(own => own)]);
    }

    private static List<(string Text, int Possible)> Guessed(IEnumerable<string> texts, GuessingAttack attack) =>
        [.. texts.Distinct().AsParallel().WithDegreeOfParallelism(2).Select(text => (text, attack.Possible(text, Candidates.All)))];

    // Each text of the story becomes a candidate, far apart from the others.
    private static Func<string, string> Drawing(Dictionary<string, string> drawn) => words =>
    {
        if (!drawn.TryGetValue(words, out var text))
        {
            drawn[words] = text = Candidates.All[(drawn.Count + 1) * 1_493 % Candidates.Count];
        }

        return text;
    };

    // All that is left: what is stored, what the process holds, the summaries with their proofs, and the rows of keys.
    private static async Task<GuessingAttack> AttackAsync(
        SealedClinic clinic, Dictionary<(RecordKey, long), IReadOnlyList<string>> words, IReadOnlyList<byte[]> keys, GuessingMeans means = GuessingMeans.All)
    {
        var summaries = await clinic.SummariesAsync();
        var rows = await clinic.Store.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 100, CancellationToken.None);
        var strings = Reachable.From(clinic.Service, clinic.Store, clinic.MasterKeys).OfType<string>()
            .Concat(summaries.Select(summary => JsonSerializer.Serialize(summary)))
            .Concat(summaries.SelectMany(summary => summary.Proof!.Split(':')))
            .Concat(rows.Select(row => JsonSerializer.Serialize(row.Content)));
        return new GuessingAttack(clinic.Stored(SealedClinic.Records), strings, clinic.Story.Commands, words, keys, means);
    }

    // The master key, and every key of a record that it still unwraps: the clinic's, from which the key of the hash chains derives, and those of others.
    private static async Task<List<byte[]>> KeysLeftAsync(SealedClinic clinic)
    {
        var master = Reachable.From(clinic.MasterKeys).OfType<byte[]>().Single(bytes => bytes.Length == RecordSecret.KeyLength);
        Assert.All(await clinic.Store.ReadKeysAsync(SealedClinic.Records, CancellationToken.None), key => Assert.True(key.Wrapped.IsEmpty));
        return [master, .. await RawKeysAsync(clinic, [RecordKey.For(ClinicId.Default), WholeStory.RecordsOf(SealedClinic.Kept)[2]])];
    }

    private static async Task<List<byte[]>> RawKeysAsync(SealedClinic clinic, RecordKey[] records)
    {
        var raw = new List<byte[]>();
        foreach (var key in await clinic.Store.ReadKeysAsync(records, CancellationToken.None))
        {
            raw.Add(await clinic.MasterKeys.UnwrapAsync(key.MasterKeyId!, key.Wrapped, KeyWrap.ContextOf(key.Id, key.Record), CancellationToken.None));
        }

        Assert.Equal(records.Length, raw.Count);
        return raw;
    }

    private static async Task<Dictionary<(RecordKey, long), IReadOnlyList<string>>> WordsAsync(SealedClinic clinic)
    {
        var words = new Dictionary<(RecordKey, long), IReadOnlyList<string>>();
        var secrets = await clinic.Vault.OpenAsync(SealedClinic.Records, CancellationToken.None);
        foreach (var stored in clinic.Stored(SealedClinic.Records).Where(stored => !stored.Texts.IsEmpty))
        {
            var secret = secrets.Single(secret => secret.Record == stored.Key);
            words[(stored.Key, stored.Version)] = TextBlob.Read(
                SealedBytes.Open(secret.TextKey, stored.Texts.Span, TextBinding.Of(stored.Key, stored.Version, stored.Name, stored.Schema)));
        }

        return words;
    }
}
