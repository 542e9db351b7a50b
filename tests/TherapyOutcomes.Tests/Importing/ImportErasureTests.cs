using TherapyOutcomes.Tests.Vault;
using TherapyOutcomes.Vault;
using static TherapyOutcomes.Tests.Support.Openings;

namespace TherapyOutcomes.Tests.Importing;

/// <summary>An import that erases a client: what comes before is recorded and unreadable, and what comes after is refused, in one batch or in several.</summary>
public sealed class ImportErasureTests
{
    private readonly ForwardingStore _store = new(new InMemoryRecordStore());
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();

    [Theory]
    [InlineData(10_000)]
    [InlineData(3)]
    [InlineData(1)]
    public async Task Import_AnErasureAmongTheClientsCommands_RecordsWhatIsBeforeAndRefusesWhatIsAfter(int atOnce)
    {
        var clinic = new ImportClinic(_store, _keys);
        Command[] commands =
        [
            Opening("e1", "c1"), Goal("e1", "g1"), Opening("e2", "c2"), Consent("c1", "k1"), Erase("c1"),
            Goal("e1", "g2"), Consent("c1", "k2"), Opening("e3", "c1"), Goal("e2", "g1"), Erase("c1"),
        ];

        var (report, answers) = await clinic.ImportAsync(commands, atOnce);

        Assert.Equal([6L, 7, 8], report.NotAccepted.Select(answer => answer.Place));
        Assert.All(report.NotAccepted, answer => Assert.Equal((AnswerOutcome.Refused, ErrorCodes.ClientErased), (answer.Answer.Outcome, answer.Answer.Error?.Code)));
        Assert.Equal((6, 1), (report.Totals.Recorded, report.Totals.Repeated));
        Assert.True(answers.Single(answer => answer.Place == 10).Answer.IsRepeat);
        Assert.True((await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("e1")))!.Complaint.IsErased);
        Assert.NotNull((await clinic.Service.ReadClientAsync(ClinicId.Default, new("c1"))).Erasure);
        Assert.Equal("low back complaint", (await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("e2")))!.Complaint.Reveal());
        Assert.All(await KeysOfAsync("c1"), key => Assert.True(key.Wrapped.IsEmpty));
        Assert.Equal(6, await SealedStore.AssertConsistentAsync(_store.Content, _keys));
    }

    [Fact]
    public async Task Import_AnErasure_ForgetsTheKeysAndHasTheStoreRemoveWhatIsLeft()
    {
        var clinic = new ImportClinic(_store, _keys);
        await clinic.ImportAsync([Opening("e1", "c1")]);
        Assert.Equal(0, _store.Purges);

        await clinic.ImportAsync([Erase("c1")]);

        Assert.Equal(1, _store.Purges);
        Assert.DoesNotContain(Reachable.From(clinic.Service).OfType<RecordSecret>(), secret => secret.Record.Kind != RecordKind.Clinic && !secret.IsDestroyed);

        await clinic.ImportAsync([Erase("c1")]); // again, such as after an interruption
        Assert.Equal(2, _store.Purges);
    }

    [Fact]
    public async Task Import_AnErasureUnderAHold_IsRefused()
    {
        var clinic = new ImportClinic(_store, _keys);

        var (report, _) = await clinic.ImportAsync([Opening("e1", "c1"), Hold("c1"), Erase("c1"), Goal("e1", "g1"), Release("c1"), Erase("c1"), Goal("e1", "g2")]);

        Assert.Equal([3L, 7], report.NotAccepted.Select(answer => answer.Place));
        Assert.Equal("PRV006", Assert.Single(report.NotAccepted[0].Answer.Findings).Rule.Id);
        Assert.Equal(ErrorCodes.ClientErased, report.NotAccepted[1].Answer.Error?.Code);
        Assert.True((await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("e1")))!.Complaint.IsErased);
    }

    [Fact]
    public async Task Import_TheClientIsErasedMeanwhile_RefusesTheRest()
    {
        var clinic = new ImportClinic(_store, _keys);
        await clinic.ImportAsync([Opening("e1", "c1")]);
        _store.OnceBeforeAppend = async () => Assert.True((await new TestClinic(store: _store.Content, masterKeys: _keys) { Now = ImportClinic.Today }.Service.SubmitAsync(Erase("c1"))).Accepted);

        var (report, _) = await clinic.ImportAsync([Goal("e1", "g1"), Opening("e2", "c1"), Consent("c1", "k1")]);

        Assert.Equal(3, report.NotAccepted.Length);
        Assert.All(report.NotAccepted, answer => Assert.Equal(ErrorCodes.ClientErased, answer.Answer.Error?.Code));
        Assert.All(await KeysOfAsync("c1"), key => Assert.True(key.Wrapped.IsEmpty));
    }

    [Fact]
    public async Task Import_AnErasureOfWhomNothingIsHeld_IsNotFoundAndWritesNothing()
    {
        var (report, _) = await new ImportClinic(_store, _keys).ImportAsync([Erase("c1")]);

        Assert.Equal(AnswerOutcome.NotFound, Assert.Single(report.NotAccepted).Answer.Outcome);
        Assert.Empty(_store.Written);
        Assert.Equal(0, _store.Purges);
    }

    private async Task<List<WrappedRecordKey>> KeysOfAsync(string client)
    {
        var rows = await _store.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 100, CancellationToken.None);
        var keys = rows.Select(row => row.Content!).Where(key => key.Subject == new ClientId(client)).ToList();
        Assert.NotEmpty(keys);
        return keys;
    }

    private static SetGoal Goal(string episode, string goal) => new() { At = TestClinic.Day(2), Actor = TestEpisode.Therapist, Episode = new(episode), Goal = new(goal), Text = "walk to the market" };

    private static GrantConsent Consent(string client, string consent) => new()
    {
        At = TestClinic.Day(2),
        Actor = TestEpisode.Therapist,
        Client = new(client),
        Consent = new(consent),
        Purposes = [DisclosurePurpose.Referral],
        Recipients = ["Ms Okafor"],
        Scope = [DisclosureScope.Plan],
    };

    private static HoldErasure Hold(string client) => new() { At = TestClinic.Day(2), Actor = TestEpisode.Therapist, Client = new(client), Hold = new("h1"), Reason = "a court asked for it" };

    private static ReleaseErasure Release(string client) => new() { At = TestClinic.Day(2), Actor = TestEpisode.Therapist, Client = new(client), Hold = new("h1"), Reason = "the case is closed" };

    private static EraseClient Erase(string client) => new() { At = TestClinic.Day(3), Actor = TestEpisode.Therapist, Client = new(client), Reason = ErasureReason.ClientRequest };
}
