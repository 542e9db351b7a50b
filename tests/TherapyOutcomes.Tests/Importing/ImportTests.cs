using System.Globalization;
using System.Threading.Channels;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Importing;

public sealed class ImportTests
{
    private static readonly DateTimeOffset Day1 = new(2024, 3, 4, 9, 0, 0, TimeSpan.FromHours(2));

    private readonly ImportClinic _clinic = new();

    [Fact]
    public async Task Import_Records_MarksThemAndKeepsBothTimes()
    {
        await _clinic.ImportAsync(Care("ann"));

        var events = await EventsOf("ann");

        Assert.NotEmpty(events);
        Assert.All(events, recorded => Assert.True(recorded.Metadata.IsImported));
        Assert.All(events, recorded => Assert.Equal(ImportClinic.Today, recorded.Metadata.RecordedAt));
        Assert.Equal(Day1, events[0].Metadata.OccurredAt);
        Assert.Equal(TimeSpan.FromHours(2), events[0].Metadata.OccurredAt.Offset);
    }

    // A line before the one that opens its record: it is not found, and nothing else is taken for a repeat.
    [Fact]
    public async Task Import_LineBeforeItsRecord_RepeatsNothing()
    {
        Command[] care = [.. Care("ann")];

        var (report, answers) = await _clinic.ImportAsync([care[1], .. care]);

        Assert.Equal(AnswerOutcome.NotFound, answers[0].Answer.Outcome);
        Assert.Equal((care.Length, 0), (report.Totals.Recorded, report.Totals.Repeated));
        Assert.DoesNotContain(answers, answer => answer.Answer.IsRepeat);
    }

    [Fact]
    public async Task Import_OldRecords_CallsNothingALateEntry()
    {
        var (_, answers) = await _clinic.ImportAsync(Care("ann"));
        var live = await _clinic.Service.SubmitAsync(Score("ann", Day1.AddDays(60), 20));

        Assert.DoesNotContain(answers, answer => answer.Answer.Findings.Any(finding => finding.Rule.Id == "DOC005"));
        live.AssertFinds("DOC005");
    }

    [Fact]
    public async Task Import_OldRecords_CanBeEvaluatedAsOfTheirOwnTime()
    {
        await _clinic.ImportAsync(Care("ann"));

        var then = await _clinic.Service.EvaluateAsync(Episode("ann"), Day1.AddDays(1));

        Assert.Equal((3, EpisodeStage.Treating), (then!.Version, then.Stage));
        Assert.Equal(EpisodeStage.Documenting, (await _clinic.Service.EvaluateAsync(Episode("ann")))!.Stage);
        Assert.Null(await _clinic.Service.EvaluateAsync(Episode("ann"), Day1.AddDays(-1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_Again_WritesNothing(bool isNamed)
    {
        var commands = Many(5).Select((command, index) => isNamed ? command with { CommandId = new($"k{index}") } : command).ToList();
        await _clinic.ImportAsync(commands);
        var before = await _clinic.SaysAsync(Episode("c3"));

        var (again, answers) = await _clinic.ImportAsync(commands);

        Assert.Equal((commands.Count, 0, commands.Count, 0, 0), (again.Totals.Commands, again.Totals.Recorded, again.Totals.Repeated, again.Totals.NotAccepted, again.Totals.Batches));
        Assert.All(answers, answer => Assert.True(answer.Answer is { IsRepeat: true, Accepted: true }));
        Assert.Equal(before, await _clinic.SaysAsync(Episode("c3")));
    }

    [Fact]
    public async Task Import_APartAndThenAll_RecordsTheRest()
    {
        var commands = Many(4).ToList();
        await _clinic.ImportAsync(commands.Take(commands.Count / 2));

        var (rest, _) = await _clinic.ImportAsync(commands);

        Assert.Equal((commands.Count / 2, commands.Count - (commands.Count / 2)), (rest.Totals.Repeated, rest.Totals.Recorded));
        Assert.Equal(commands.Count / 4, (await EventsOf("c1")).Select(recorded => recorded.Metadata.Command).Distinct().Count());
    }

    [Fact]
    public async Task Import_EqualCommandsWithoutIds_KeepsEachOfThem()
    {
        Command[] commands = [.. Care("ann"), Score("ann", Day1.AddDays(30), 20), Score("ann", Day1.AddDays(30), 20)];

        var (first, _) = await _clinic.ImportAsync(commands);
        var (second, _) = await _clinic.ImportAsync(commands, atOnce: 2);

        Assert.Equal((commands.Length, commands.Length), (first.Totals.Recorded, second.Totals.Repeated));
        Assert.Equal(4, (await _clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("ann")))!.Measurement.Scores.Count);
    }

    [Fact]
    public async Task Import_OneIdWithTwoContents_RefusesTheSecond()
    {
        Command[] commands = [.. Care("ann"), Score("ann", Day1.AddDays(30), 20) with { CommandId = new("k1") }, Score("ann", Day1.AddDays(30), 21) with { CommandId = new("k1") }];

        var (report, _) = await _clinic.ImportAsync(commands);

        var refused = Assert.Single(report.NotAccepted);
        Assert.Equal((6, "REC003"), (refused.Place, Assert.Single(refused.Answer.Findings).Rule.Id));
    }

    [Fact]
    public async Task Import_ManyClients_WritesOneBatchForEachAndSummariesOfToday()
    {
        var store = new CountingStore(new InMemoryRecordStore());
        var clinic = new ImportClinic(store);
        var commands = Many(30).ToList();

        var (report, _) = await clinic.ImportAsync(commands);
        store.Reset();
        var page = await clinic.Worklist.ReadAsync(new WorklistRequest { Clinic = ClinicId.Default, Size = 100 });

        Assert.Equal((commands.Count, 30), (report.Totals.Recorded, report.Totals.Batches));
        Assert.Equal((30, 0), (page.Entries.Length, store.EventsRead));
        Assert.All(page.Entries, entry => Assert.Equal(EpisodeStage.Documenting, entry.Stage));
    }

    [Fact]
    public async Task Import_WhatIsNotAccepted_IsNamedByItsPlace()
    {
        CommandReading[] readings =
        [
            CommandReader.Read("{"),
            .. Care("ann").Select(CommandReading.Of),
            CommandReading.Of(new Celebrate { Episode = new("ann"), Kind = CelebrationKind.Verbal, Message = "well done", Audience = CelebrationAudience.Private, At = Day1.AddDays(20), Actor = new("p1") }),
            CommandReading.Of(Score("nobody", Day1, 20)),
            CommandReading.Of(Score("ann", ImportClinic.Today.AddDays(1), 20)),
        ];

        var report = await _clinic.Service.ImportAsync(readings.ToAsyncEnumerable());

        Assert.Equal([1, 6, 7, 8], report.NotAccepted.Select(answer => answer.Place));
        Assert.Equal(
            [AnswerOutcome.Malformed, AnswerOutcome.Refused, AnswerOutcome.NotFound, AnswerOutcome.Malformed],
            report.NotAccepted.Select(answer => answer.Answer.Outcome));
        Assert.Equal(ErrorCodes.TimeInFuture, report.NotAccepted[3].Answer.Error!.Code);
        Assert.Equal((8, 4, 4), (report.Totals.Commands, report.Totals.Recorded, report.Totals.NotAccepted));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2024-03-06", false)] // on the day of the disclosure: not before it
    [InlineData("2024-03-07", true)]
    public async Task Import_ADisclosureWhoseConsentHasExpiredSince_IsAcceptedBeforeTheCutoverOnly(string? cutover, bool isAccepted)
    {
        var client = new ClientId("ann");
        Command[] commands =
        [
            new GrantConsent { Client = client, Consent = new("k1"), Purposes = [DisclosurePurpose.Family], Recipients = ["her sister"], Scope = [DisclosureScope.Plan], ExpiresOn = new DateOnly(2024, 12, 31), At = Day1, Actor = new("p1") },
            new Disclose { Client = client, Recipient = "her sister", Purpose = DisclosurePurpose.Family, Scope = [DisclosureScope.Plan], Reason = "she drives her", At = new DateTimeOffset(2024, 3, 6, 0, 0, 0, TimeSpan.Zero), Actor = new("p1") },
        ];

        var report = await _clinic.Service.ImportAsync(commands, new ImportOptions { Cutover = cutover is null ? null : DateTimeOffset.Parse(cutover + "T00:00:00Z", CultureInfo.InvariantCulture) });

        Assert.Equal(isAccepted ? 0 : 1, report.Totals.NotAccepted);
        Assert.Equal(isAccepted ? Array.Empty<string>() : ["PRV001"], report.NotAccepted.SelectMany(answer => answer.Answer.Findings).Select(finding => finding.Rule.Id).Distinct());
    }

    [Fact]
    public async Task Import_UnderMasterKeys_SealsTextsAndRecognizesRepeats()
    {
        var store = new InMemoryRecordStore();
        var clinic = new ImportClinic(store, MasterKeyRing.Create());
        var story = new WholeStory("cora", words => $"{Samples.Canary} {words}").Commands.Select(command => command with { CommandId = null }).ToList();

        var (first, _) = await clinic.ImportAsync(story);
        var (second, _) = await clinic.ImportAsync(story);

        Assert.Equal((story.Count, story.Count), (first.Totals.Recorded, second.Totals.Repeated));
        foreach (var record in WholeStory.RecordsOf("cora"))
        {
            await foreach (var stored in store.ReadAsync([new ReadRequest(record)], CancellationToken.None))
            {
                Assert.NotNull(stored.KeyId);
                Assert.True(stored.Texts.Span.IndexOf("Canary"u8) < 0);
            }
        }

        Assert.StartsWith(Samples.Canary, (await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("cora-e1")))!.Complaint.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Canceled_KeepsWhatWasWrittenAndGoesOnNextTime()
    {
        using var source = new CancellationTokenSource();
        var commands = Many(6).ToList();
        var options = new ImportOptions { CommandsAtOnce = 10, Progress = new Callback<ImportTotals>(_ => source.Cancel()) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _clinic.Service.ImportAsync(commands, options, source.Token));
        var (rest, _) = await _clinic.ImportAsync(commands);

        Assert.Equal((10, commands.Count - 10), (rest.Totals.Repeated, rest.Totals.Recorded));
    }

    [Fact]
    public async Task Import_Progress_GivesTheTotalsAfterEachPart()
    {
        var seen = new List<ImportTotals>();
        var commands = Many(5).ToList();

        var report = await _clinic.Service.ImportAsync(commands, new ImportOptions { CommandsAtOnce = 8, Progress = new Callback<ImportTotals>(seen.Add) });

        Assert.Equal([8, 16, 20], seen.Select(totals => totals.Commands));
        Assert.Equal(report.Totals, seen[^1]);
    }

    [Fact]
    public async Task Import_FromSomeoneWhoWaitsForEachAnswer_AnswersBeforeTheNextCommand()
    {
        var commands = Channel.CreateUnbounded<CommandReading>();
        var answers = Channel.CreateUnbounded<ImportedCommand>();
        var options = new ImportOptions { WritesBeforeWaiting = true, Answered = answer => answers.Writer.WriteAsync(answer) };
        var import = _clinic.Service.ImportAsync(commands.Reader.ReadAllAsync(), options);

        foreach (var command in Care("ann"))
        {
            await commands.Writer.WriteAsync(CommandReading.Of(command));
            Assert.True((await answers.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))).Answer.Accepted);
        }

        commands.Writer.Complete();
        Assert.Equal(4, (await import).Totals.Recorded);
    }

    [Fact]
    public async Task Import_NoCommands_ReportsNone()
    {
        var report = await _clinic.Service.ImportAsync(Enumerable.Empty<Command>());

        Assert.Equal((0, 0), (report.Totals.Commands, report.Totals.Batches));
    }

    [Fact]
    public async Task Import_ArgumentsThatCannotBe_Throw()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _clinic.Service.ImportAsync((IEnumerable<Command>)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _clinic.Service.ImportAsync((IAsyncEnumerable<CommandReading>)null!));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clinic.Service.ImportAsync(Care("ann"), new ImportOptions { CommandsAtOnce = 0 }));
    }

    private static RecordKey Episode(string id) => RecordKey.For(ClinicId.Default, new EpisodeId(id));

    private async Task<List<RecordedEvent>> EventsOf(string episode)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in _clinic.Service.ReadEventsAsync(Episode(episode)))
        {
            events.Add(recorded);
        }

        return events;
    }

    /// <summary>Four commands for each client, in the order of their times.</summary>
    private static IEnumerable<Command> Many(int clients) =>
        Enumerable.Range(1, clients).SelectMany(number => Care($"c{number}")).OrderBy(command => command.At);

    private static IEnumerable<Command> Care(string id) =>
    [
        new OpenEpisode { Episode = new(id), Client = new(id), Practitioner = new("p1"), Complaint = "low back complaint", PrimaryMeasure = new("ODI"), Chronicity = Chronicity.Chronic, At = Day1, Actor = new("p1") },
        Score(id, Day1, 40),
        new RecordSession { Episode = new(id), Session = new("s1"), Techniques = ["effleurage"], Minutes = 60, Areas = ["low back"], At = Day1, Actor = new("p1") },
        Score(id, Day1.AddDays(14), 20),
    ];

    private static RecordScore Score(string episode, DateTimeOffset at, decimal value) =>
        new() { Episode = new(episode), Measure = new("ODI"), Value = value, At = at, Actor = new("p1") };

    private sealed class Callback<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
