using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>Sealed words open at their own place alone, with their own key alone.</summary>
public sealed class TamperingTests
{
    private static readonly RecordKey E1 = SealedClinic.Records[0];
    private static readonly RecordKey E2 = SealedClinic.Records[1];

    [Fact]
    public async Task Read_OneBitOfTheSealedTextsFlipped_IsUnreadable()
    {
        var clinic = SealedClinic.Played();
        var secret = Assert.Single(await clinic.Vault.OpenAsync([E1], CancellationToken.None));
        var opened = clinic.Stored(E1)[0];
        Assert.Contains(Samples.Canary, Canonical.Json(EventCodec.Standard.DecodeWithWords(opened, TimeZoneInfo.Utc, secret)), StringComparison.Ordinal);

        for (var bit = 0; bit < opened.Texts.Length * 8; bit++)
        {
            var texts = opened.Texts.ToArray();
            texts[bit / 8] ^= (byte)(1 << (bit % 8));

            AssertThrows(ErrorCodes.EventUnreadable, () => EventCodec.Standard.DecodeWithWords(opened with { Texts = texts }, TimeZoneInfo.Utc, secret));
        }

        AssertThrows(ErrorCodes.EventUnreadable, () => EventCodec.Standard.DecodeWithWords(opened with { Texts = opened.Texts[..20] }, TimeZoneInfo.Utc, secret));
        AssertThrows(ErrorCodes.EventUnreadable, () => EventCodec.Standard.DecodeWithWords(opened with { Texts = opened.Texts[..^1] }, TimeZoneInfo.Utc, secret));
    }

    [Fact]
    public async Task Read_TextsOfAnotherEventOfTheRecord_AreUnreadable()
    {
        var clinic = SealedClinic.Played();
        var history = clinic.Stored(E1).Where(stored => !stored.Texts.IsEmpty).ToList();

        foreach (var (place, moved) in history.Zip(history.Skip(1)))
        {
            await AssertUnreadableAsync(clinic, E1, ErrorCodes.EventUnreadable, store =>
                store.Event = stored => stored.Version == place.Version ? stored with { Texts = moved.Texts } : stored);
        }
    }

    [Fact]
    public async Task Read_TextsMovedToAnotherVersionOfTheSameEvent_AreUnreadable()
    {
        var clinic = SealedClinic.Played();
        var confirmed = clinic.Stored(E1).First(stored => stored.Name == nameof(PlanConfirmed));
        var secret = Assert.Single(await clinic.Vault.OpenAsync([E1], CancellationToken.None));

        AssertThrows(ErrorCodes.EventUnreadable, () => EventCodec.Standard.DecodeWithWords(confirmed with { Version = confirmed.Version + 1 }, TimeZoneInfo.Utc, secret));
        AssertThrows(ErrorCodes.EventUnreadable, () => EventCodec.Standard.DecodeWithWords(confirmed with { Name = nameof(NoReferralDecided) }, TimeZoneInfo.Utc, secret));
    }

    [Fact]
    public async Task Read_TextsOfAnotherRecord_AreUnreadable()
    {
        var clinic = SealedClinic.Played();
        var other = clinic.Stored(E2)[0];

        // With its own key id it is another key's; under the record's key id it is not that key's.
        await AssertUnreadableAsync(clinic, E1, ErrorCodes.KeyUnreadable, store =>
            store.Event = stored => stored.Version == 1 ? stored with { Texts = other.Texts, KeyId = other.KeyId } : stored);
        await AssertUnreadableAsync(clinic, E1, ErrorCodes.EventUnreadable, store =>
            store.Event = stored => stored.Version == 1 ? stored with { Texts = other.Texts } : stored);
    }

    [Fact]
    public async Task Read_WithTheKeyOfAnotherRecord_OpensNothing()
    {
        var clinic = SealedClinic.Played();
        var all = SealedClinic.Records.Concat(WholeStory.RecordsOf(SealedClinic.Kept)).ToList();
        var secrets = await clinic.Vault.OpenAsync(all, CancellationToken.None);
        Assert.Equal(all.Count, secrets.DistinctBy(secret => secret.KeyId).Count());

        foreach (var stored in clinic.Stored(all).Where(stored => !stored.Texts.IsEmpty))
        {
            foreach (var secret in secrets)
            {
                if (secret.Record == stored.Key)
                {
                    EventCodec.Standard.DecodeWithWords(stored, TimeZoneInfo.Utc, secret);
                }
                else
                {
                    AssertThrows(ErrorCodes.KeyUnreadable, () => EventCodec.Standard.DecodeWithWords(stored, TimeZoneInfo.Utc, secret));
                    AssertThrows(ErrorCodes.EventUnreadable, () => EventCodec.Standard.DecodeWithWords(stored with { KeyId = secret.KeyId }, TimeZoneInfo.Utc, secret));
                }
            }
        }
    }

    [Fact]
    public async Task Read_KeysOfTwoRecordsExchanged_CannotBeUnwrapped()
    {
        var clinic = SealedClinic.Played();
        var keys = await clinic.Store.ReadKeysAsync([E1, E2], CancellationToken.None);

        foreach (var (own, other) in new[] { (keys[0], keys[1]), (keys[1], keys[0]) })
        {
            var exchanged = new List<WrappedRecordKey> { own with { Wrapped = other.Wrapped }, own with { Wrapped = other.Wrapped, Id = other.Id } };
            foreach (var key in exchanged)
            {
                var tampered = new TamperingStore(clinic.Store) { Key = stored => stored.Record == own.Record ? key : stored };
                var vault = clinic.VaultOver(tampered);
                AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(async () => await vault.OpenAsync([own.Record], CancellationToken.None)));
            }
        }
    }

    [Fact]
    public async Task Read_WithOtherMasterKeysOrNone_SaysSo()
    {
        var clinic = SealedClinic.Played();
        foreach (var keys in new[] { MasterKeyRing.Create(), null })
        {
            var lost = new OutcomeServiceFactory { Store = clinic.Store, MasterKeys = keys, StoresTextUnencrypted = keys is null };

            AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(() => lost.CreateService().ReadEpisodeAsync(ClinicId.Default, new EpisodeId(E1.Id))));
            AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(async () =>
            {
                await foreach (var _ in lost.CreateService().ReadEventsAsync(E1))
                {
                }
            }));
            AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(
                () => lost.CreateExporter().WriteTextAsync(ClinicId.Default, new ClientId(SealedClinic.Erased), new DateOnly(2026, 4, 1), TextWriter.Null)));
        }
    }

    [Fact]
    public async Task Submit_WithAnotherMasterKeyOfTheSameId_WritesNothing()
    {
        var clinic = SealedClinic.Played();
        var before = clinic.Stored(E1).Count;
        var service = new TestClinic(store: clinic.Store, masterKeys: MasterKeyRing.Create()) { Now = clinic.Clinic.Now }.Service;
        var confirm = clinic.Story.Commands.OfType<ConfirmPlan>().First();

        AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.SubmitAsync(confirm)));
        AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.SubmitAsync(confirm with { CommandId = null })));

        Assert.Equal(before, clinic.Stored(E1).Count);
    }

    // A host that forgets its master keys must not begin to store texts plain beside sealed ones.
    [Fact]
    public async Task Submit_ToASealedClinicWithoutMasterKeys_IsRefusedWithoutWriting()
    {
        var clinic = SealedClinic.Played();
        var before = clinic.Stored(E1).Count;
        var confirm = clinic.Story.Commands.OfType<ConfirmPlan>().First();
        var service = new TestClinic(store: clinic.Store) { Now = clinic.Clinic.Now }.Service;

        AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.SubmitAsync(confirm)));
        AssertKeyUnreadable(await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.SubmitAsync(confirm with { CommandId = null, At = confirm.At.AddDays(20) })));

        Assert.Equal(before, clinic.Stored(E1).Count);
    }

    private static async Task AssertUnreadableAsync(SealedClinic clinic, RecordKey record, string code, Action<TamperingStore> tamper)
    {
        var store = new TamperingStore(clinic.Store);
        tamper(store);
        var service = new OutcomeServiceFactory { Store = store, MasterKeys = clinic.MasterKeys }.CreateService();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(record.Id)));

        AssertWordless(code, thrown);
    }

    private static void AssertThrows(string code, Action read) => AssertWordless(code, Assert.Throws<TherapyOutcomesException>(read));

    private static void AssertKeyUnreadable(TherapyOutcomesException thrown) => AssertWordless(ErrorCodes.KeyUnreadable, thrown);

    private static void AssertWordless(string code, TherapyOutcomesException thrown)
    {
        Assert.Equal(code, thrown.Code);
        Assert.DoesNotContain(Samples.Canary, thrown.ToString(), StringComparison.Ordinal);
    }
}
