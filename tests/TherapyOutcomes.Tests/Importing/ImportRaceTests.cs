using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Importing;

/// <summary>What others write while an import has decided and not yet written.</summary>
public sealed class ImportRaceTests
{
    private static readonly DateTimeOffset Day1 = new(2024, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Import_AfterAnotherWriterWasFaster_DecidesTheClientAgain()
    {
        var store = new OvertakenStore();
        var clinic = new ImportClinic(store);
        var other = new ImportClinic(store.Inner);
        await clinic.ImportAsync(Care("ann"));
        store.BeforeAppend = async () => Assert.True((await other.Service.SubmitAsync(Flag("ann"))).Accepted);

        var (report, _) = await clinic.ImportAsync([Score("ann", 14, 20), .. Care("bob")]);

        Assert.Equal((4, 0, 2), (report.Totals.Recorded, report.Totals.NotAccepted, report.Totals.Batches));
        var ann = await clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new EpisodeId("ann")));
        Assert.Equal((5, EpisodeStage.Treating), (ann!.Version, ann.Stage)); // the flag holds the improvement
    }

    [Fact]
    public async Task Import_ACommandThatWasRecordedMeanwhile_IsARepeat()
    {
        var store = new OvertakenStore();
        var clinic = new ImportClinic(store);
        var other = new ImportClinic(store.Inner);
        await clinic.ImportAsync(Care("ann"));
        var score = Score("ann", 14, 20) with { CommandId = new("k1") };
        store.BeforeAppend = async () => Assert.True((await other.Service.SubmitAsync(score)).Accepted);

        var (report, answers) = await clinic.ImportAsync([score]);

        Assert.Equal((0, 1, 0), (report.Totals.Recorded, report.Totals.Repeated, report.Totals.Batches));
        Assert.Equal(EpisodeStage.Documenting, Assert.Single(answers).Answer.Stage);
    }

    [Fact]
    public async Task Import_IntoARecordThatOthersKeepChanging_IsBusyThereOnly()
    {
        var store = new OvertakenStore { AlwaysConflictsFor = RecordKey.For(ClinicId.Default, new EpisodeId("ann")) };
        var clinic = new ImportClinic(store);

        var (report, _) = await clinic.ImportAsync([.. Care("ann"), .. Care("bob")]);

        Assert.Equal((3, 3), (report.Totals.Recorded, report.Totals.NotAccepted));
        Assert.All(report.NotAccepted, answer => Assert.True(answer.Answer.IsRetryable));
        Assert.Equal([1, 2, 3], report.NotAccepted.Select(answer => answer.Place));
    }

    [Fact]
    public async Task Import_ACommandThatARuleCannotJudge_FailsAloneAndLeavesNothing()
    {
        var rule = new OwnRule(OwnRule.Advising("XL-1"), (context, _) =>
        {
            if (context is { HasEpisode: true, Command: RecordScore { Value: 33 } })
            {
                throw new TherapyOutcomesException(ErrorCodes.RuleUnknown, "This rule knows no 33.");
            }
        });
        var clinic = new ImportClinic(ownRules: rule);

        var (report, _) = await clinic.ImportAsync([.. Care("ann"), Score("ann", 3, 33), Score("ann", 14, 20), .. Care("bob")]);

        var failed = Assert.Single(report.NotAccepted);
        Assert.Equal((4, AnswerOutcome.Failed, 7), (failed.Place, failed.Answer.Outcome, report.Totals.Recorded));
        Assert.Equal(2, (await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("ann")))!.Measurement.Scores.Count);
    }

    [Fact]
    public async Task Import_WhenTheStoreFails_PassesItsExceptionOnAndCanBeRepeated()
    {
        var store = new OvertakenStore();
        var clinic = new ImportClinic(store);
        store.BeforeAppend = () => throw new IOException("the disk is full");

        await Assert.ThrowsAsync<IOException>(() => clinic.ImportAsync(Care("ann")));
        var (report, _) = await clinic.ImportAsync(Care("ann"));

        Assert.Equal(3, report.Totals.Recorded);
    }

    [Theory]
    [InlineData(ErrorCodes.StoreUnreachable)]
    [InlineData(ErrorCodes.StoreReadOnly)]
    [InlineData(ErrorCodes.StoreFull)]
    [InlineData(ErrorCodes.StoreLocked)]
    [InlineData(ErrorCodes.StoreFailed)]
    public async Task Import_WhenTheDatabaseFails_StopsAtOnceAndCanBeRepeated(string code)
    {
        var store = new OvertakenStore();
        var clinic = new ImportClinic(store);
        store.BeforeAppend = () => throw new TherapyOutcomesException(code, "The database fails.");

        var failure = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.ImportAsync(Care("ann")));
        var (report, _) = await clinic.ImportAsync(Care("ann"));

        Assert.Equal(code, failure.Code);
        Assert.Equal(3, report.Totals.Recorded);
    }

    private static IEnumerable<Command> Care(string id) =>
    [
        new OpenEpisode { Episode = new(id), Client = new(id), Practitioner = new("p1"), Complaint = "low back complaint", PrimaryMeasure = new("ODI"), Chronicity = Chronicity.Chronic, At = Day1, Actor = new("p1") },
        Score(id, 0, 40),
        new RecordSession { Episode = new(id), Session = new("s1"), Techniques = ["effleurage"], Minutes = 60, Areas = ["low back"], At = Day1, Actor = new("p1") },
    ];

    private static RecordScore Score(string episode, int day, decimal value) =>
        new() { Episode = new(episode), Measure = new("ODI"), Value = value, At = Day1.AddDays(day), Actor = new("p1") };

    private static ReportRedFlag Flag(string episode) =>
        new() { Episode = new(episode), Flag = new("dvt"), Detail = "swollen calf", At = ImportClinic.Today, Actor = new("p1") };

    /// <summary>A store in memory in which something happens right before the next append.</summary>
    private sealed class OvertakenStore : IRecordStore
    {
        public InMemoryRecordStore Inner { get; } = new();

        public Func<Task>? BeforeAppend { get; set; }

        public RecordKey? AlwaysConflictsFor { get; init; }

        public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => Inner.GetStoreIdAsync(cancellationToken);

        public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var stored in Inner.ReadAsync(requests, cancellationToken))
            {
                yield return stored;
            }
        }

        public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
        {
            if (BeforeAppend is { } happens)
            {
                BeforeAppend = null;
                await happens();
            }

            return batch.Appends.FirstOrDefault(append => append.Key == AlwaysConflictsFor) is { } append
                ? new AppendResult.Conflict { Key = append.Key, Expected = append.ExpectedVersion, Actual = append.ExpectedVersion }
                : await Inner.AppendAsync(batch, cancellationToken);
        }

        public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
            Inner.RefreshSummariesAsync(refreshes, cancellationToken);
    }
}
