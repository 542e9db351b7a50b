using System.Reflection;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>The canary is in every text. A store with master keys never sees it, and no cache keeps it, before an erasure or after.</summary>
public sealed class LeakTests
{
    [Fact]
    public async Task Store_WithMasterKeys_NeverSeesWords()
    {
        var clinic = SealedClinic.Played();
        await AssertStoresNoWordsAsync(clinic);

        clinic.Erase();

        await AssertStoresNoWordsAsync(clinic);
    }

    [Fact]
    public async Task Service_WithMasterKeys_KeepsNoWordsInItsCacheNorAnywhereElse()
    {
        var clinic = SealedClinic.Played();
        await UseAsync(clinic.Service);
        AssertKeeps(clinic, Held(clinic));

        clinic.Erase();
        await UseAsync(clinic.Service);

        AssertKeeps(clinic, Held(clinic));
    }

    // Sending a referral reads its words on the way: they must not stay with what is kept of the episode.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cache_AfterEachCommand_KeepsNoWords(bool isSealed)
    {
        var store = new InMemoryRecordStore();
        var clinic = new TestClinic(store: store, masterKeys: isSealed ? MasterKeyRing.Create() : null);
        foreach (var command in new WholeStory(SealedClinic.Erased, words => $"{Samples.Canary} {words}").Commands)
        {
            clinic.Play(command).AssertAccepted();
            AssertKeepsNoWords(clinic.Service, command);
            clinic.Evaluate(command.Record);
            AssertKeepsNoWords(clinic.Service, command);
        }

        Assert.Contains(Reachable.From(CacheOf(clinic.Service)), one => one is FoldedRecord);
    }

    // A refusal reads the words of consents on the way.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cache_AfterARefusalThatTellsNames_KeepsNoWords(bool isSealed)
    {
        var store = new InMemoryRecordStore();
        var clinic = new TestClinic(store: store, masterKeys: isSealed ? MasterKeyRing.Create() : null);
        new WholeStory(SealedClinic.Erased, words => $"{Samples.Canary} {words}").Play(clinic);

        var refusal = clinic.Disclose(DisclosurePurpose.Referral, "Ms Okafur", [DisclosureScope.Scores], client: SealedClinic.Erased).AssertRefused("PRV001", "other");

        Assert.Contains(Samples.Canary, refusal.InWords(MessageFormatter.English), StringComparison.Ordinal);
        Assert.Empty(Reachable.Holding(Reachable.From(CacheOf(clinic.Service)), Samples.Canary));
    }

    [Fact]
    public async Task Service_AfterErasure_KeepsNoKeyOfTheClient()
    {
        var clinic = SealedClinic.Played();
        await UseAsync(clinic.Service);
        Assert.Equal(SealedClinic.Records.Length, OpenKeys(clinic).Count());

        clinic.Erase();
        await UseAsync(clinic.Service);

        Assert.Empty(OpenKeys(clinic));
        foreach (var key in await clinic.Store.ReadKeysAsync(SealedClinic.Records, CancellationToken.None))
        {
            Assert.True(key.Wrapped.IsEmpty);
            Assert.NotNull(key.DestroyedAt);
        }
    }

    // The search can fail: without master keys it finds the words where they are stored, and in the cache even then not.
    [Fact]
    public async Task Store_WithoutMasterKeys_HoldsWordsInItsTextsAlone()
    {
        var clinic = new TestClinic();
        new WholeStory(SealedClinic.Erased, words => $"{Samples.Canary} {words}").Play(clinic);
        await UseAsync(clinic.Service);

        var held = Reachable.From(clinic.Service);

        Assert.NotEmpty(Reachable.Holding(held, Samples.Canary));
        Assert.Empty(Reachable.Holding(Reachable.From(CacheOf(clinic.Service)), Samples.Canary));
        foreach (var stored in clinic.ReadStored(SealedClinic.Records[0]))
        {
            Assert.True(stored.Texts.IsEmpty || Has(stored.Texts));
            Assert.False(Has(stored.Payload));
        }
    }

    private static async Task AssertStoresNoWordsAsync(SealedClinic clinic)
    {
        var stored = clinic.Stored(SealedClinic.Records.Concat(WholeStory.RecordsOf(SealedClinic.Kept)));
        Assert.True(stored.Count > 100);
        Assert.All(stored, one =>
        {
            Assert.False(Has(one.Payload), one.ToString());
            Assert.False(Has(one.Texts), one.ToString());
            Assert.DoesNotContain(Samples.Canary, JsonSerializer.Serialize(one), StringComparison.Ordinal);
        });
        Assert.All(await clinic.SummariesAsync(), summary => Assert.DoesNotContain(Samples.Canary, JsonSerializer.Serialize(summary), StringComparison.Ordinal));
        foreach (var key in await clinic.Store.ReadKeysAsync(SealedClinic.Records, CancellationToken.None))
        {
            Assert.False(Has(key.Wrapped));
            Assert.DoesNotContain(Samples.Canary, JsonSerializer.Serialize(key), StringComparison.Ordinal);
        }
    }

    private static void AssertKeeps(SealedClinic clinic, IReadOnlyList<object> held)
    {
        Assert.True(held.OfType<FoldedRecord>().Select(record => record.Key).Intersect(SealedClinic.Records).Count() == SealedClinic.Records.Length);
        Assert.Contains(held, one => ReferenceEquals(one, clinic.Store));
        Assert.Contains(held, one => ReferenceEquals(one, clinic.MasterKeys));
        Assert.Contains(held, one => one is SecretCache);
        Assert.Empty(Reachable.Holding(held, Samples.Canary));
    }

    private static void AssertKeepsNoWords(OutcomeService service, Command command) =>
        Assert.False(Reachable.Holding(Reachable.From(CacheOf(service)), Samples.Canary).Any(), $"The words of {command.GetType().Name} are kept.");

    private static IReadOnlyList<object> Held(SealedClinic clinic) => Reachable.From(clinic.Service, clinic.Store, clinic.MasterKeys);

    private static IEnumerable<RecordSecret> OpenKeys(SealedClinic clinic) =>
        Held(clinic).OfType<RecordSecret>().Where(secret => SealedClinic.Records.Contains(secret.Record) && !secret.IsDestroyed);

    private static RecordCache CacheOf(OutcomeService service) =>
        Reachable.From(typeof(OutcomeService).GetField("_loader", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(service)).OfType<RecordCache>().Single();

    // Reads, judges and previews, so that whatever is kept is kept.
    private static async Task UseAsync(OutcomeService service)
    {
        foreach (var record in SealedClinic.Records)
        {
            await service.EvaluateAsync(record);
            await foreach (var _ in service.ReadEventsAsync(record))
            {
            }
        }

        await service.WriteLetterAsync(ClinicId.Default, new EpisodeId(SealedClinic.Records[0].Id), LetterKind.Summary);
        await service.PreviewAsync(new WholeStory(SealedClinic.Erased, words => words).Commands[^2] with { CommandId = null });
    }

    private static bool Has(ReadOnlyMemory<byte> bytes) => bytes.Span.IndexOf(Encoding.UTF8.GetBytes(Samples.Canary)) >= 0;
}
