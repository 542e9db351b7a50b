using TherapyOutcomes.Tests.Importing;
using TherapyOutcomes.Vault;
using static TherapyOutcomes.Tests.Support.Openings;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>Processes over one store that were not given the same master keys: the one that lacks them says so, writes nothing and spoils nothing.</summary>
public sealed class TwoMasterKeysTests
{
    private readonly InMemoryRecordStore _store = new();
    private readonly MasterKeyRing _north = MasterKeyRing.Create("north");

    [Theory]
    [InlineData("south", ErrorCodes.MasterKeyMissing)]
    [InlineData("north", ErrorCodes.KeyUnreadable)]
    public async Task AnyCall_UnderOtherMasterKeys_SaysSoAndWritesNothing(string id, string code)
    {
        Node(_north).OpenEpisode();
        var before = await ContentAsync();
        var other = Node(MasterKeyRing.Create(id));

        foreach (var call in new Func<Task>[]
        {
            () => other.Service.SubmitAsync(Opening("e1b", "c1")),
            () => other.Service.SubmitAsync(Opening("e2", "c2")), // nobody's record yet: the clinic's key is needed all the same
            () => other.Service.SubmitAsync(new EraseClient { At = other.Now, Actor = TestEpisode.Therapist, Client = new("c1"), Reason = ErasureReason.Other }),
            () => other.Service.ReadEpisodeAsync(ClinicId.Default, new("e1")),
        })
        {
            var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(call);
            Assert.Equal(code, thrown.Code);
            Assert.Contains("'north'", thrown.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await ContentAsync());
        Assert.Equal("low back complaint", Node(_north).Read("e1").Complaint.Reveal());
        Node(_north).OpenEpisode("e2", "c2");
        Assert.Equal(2, await SealedStore.AssertConsistentAsync(_store, _north));
    }

    [Fact]
    public async Task Import_WithoutTheMasterKey_StopsAtOnceAndWritesNothing()
    {
        Node(_north).OpenEpisode();
        var before = await ContentAsync();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => new ImportClinic(_store, MasterKeyRing.Create("south")).ImportAsync([Opening("e2", "c2"), Opening("e3", "c3")]));

        Assert.Equal(ErrorCodes.MasterKeyMissing, thrown.Code);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Import_WithAnotherMasterKeyOfTheSameId_FailsEachCommandAndWritesNothing()
    {
        Node(_north).OpenEpisode();
        var before = await ContentAsync();

        var (report, _) = await new ImportClinic(_store, MasterKeyRing.Create("north")).ImportAsync([Opening("e2", "c2"), Opening("e3", "c3")]);

        Assert.All(report.NotAccepted, answer => Assert.Equal((AnswerOutcome.Failed, ErrorCodes.KeyUnreadable), (answer.Answer.Outcome, answer.Answer.Error?.Code)));
        Assert.Equal((2, 0), (report.NotAccepted.Length, report.Totals.Recorded));
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Submit_UnderARotatedRing_ReadsTheOldKeysAndWrapsByTheNew()
    {
        var (old, @new) = (MasterKeyRing.CreateLine("old"), MasterKeyRing.CreateLine("new"));
        Node(MasterKeyRing.Parse(old)).OpenEpisode();
        var rotated = MasterKeyRing.Parse($"{@new}\n{old}");

        var clinic = Node(rotated);
        clinic.OpenEpisode("e2", "c2");

        Assert.Equal("low back complaint", clinic.Read("e1").Complaint.Reveal());
        var keys = (await _store.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 100, CancellationToken.None)).ToDictionary(row => row.Content!.Record.ToString(), row => row.Content!.MasterKeyId);
        Assert.Equal(("old", "old", "new"), (keys[$"{RecordKey.For(ClinicId.Default)}"], keys[$"{RecordKey.For(ClinicId.Default, new EpisodeId("e1"))}"], keys[$"{RecordKey.For(ClinicId.Default, new EpisodeId("e2"))}"]));
        Assert.Equal(2, await SealedStore.AssertConsistentAsync(_store, rotated));
    }

    private TestClinic Node(MasterKeyRing keys) => new(store: _store, masterKeys: keys) { Now = TestClinic.Day(2) };

    private async Task<string> ContentAsync()
    {
        var events = await _store.InspectEventsAsync(ClinicId.Default.Value, after: null, size: 1_000, CancellationToken.None);
        var keys = await _store.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 1_000, CancellationToken.None);
        return string.Join('\n', events.Select(row => row.Content!.Hash).Concat(keys.Select(row => $"{row.Content!.Id} {row.Content.MasterKeyId} {Convert.ToHexString(row.Content.Wrapped.Span)}")));
    }
}
