namespace TherapyOutcomes.Tests.Ways;

public sealed class WaysTests
{
    public static TheoryData<string> Names => new(Way.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_EachLineAtItsOwnTime_ReportsTheStages(string name)
    {
        var way = Way.Load(name);

        var answers = await way.RunAsync(new Bench());

        Assert.Equal(way.Stages, way.Lines.Zip(answers, Way.Report));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_WithAClockThatNeverGoesBack_ReportsTheStages(string name)
    {
        var way = Way.Load(name);
        var bench = new Bench();
        bench.Clock.Now = DateTimeOffset.MinValue;
        var reports = new List<string>();

        foreach (var line in way.Lines)
        {
            var at = Bench.Read(line).At;
            bench.Clock.Now = at > bench.Clock.Now ? at : bench.Clock.Now;
            reports.Add(Way.Report(line, await bench.SubmitAsync(line)));
        }

        Assert.Equal(way.Stages, reports);
    }

    [Fact]
    public void Stages_OfAllWays_RefuseByEveryRuleThatCan()
    {
        var refusing = StandardRules.Book.Rules
            .Where(rule => rule.Effects.Any(effect => effect.Command is not null))
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal);
        var refused = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var name in Way.Names)
        {
            refused.UnionWith(Way.Load(name).Stages.Select(line => line.Split('\t')[1])
                .Where(stage => stage.StartsWith("refused ", StringComparison.Ordinal))
                .Select(stage => stage["refused ".Length..]));
        }

        Assert.Equal(refusing, refused);
    }

    [Fact]
    public async Task Run_InOrderAndOutOfOrder_EndAlike()
    {
        var inOrder = await EndOf("in-order");
        var outOfOrder = await EndOf("out-of-order");

        Assert.Equal(EpisodeStage.Completed, inOrder.Stage);
        Assert.Equal(inOrder.Stage, outOfOrder.Stage);
        Assert.Equal(inOrder.Progress.Moves.Select(move => move.Event.Trigger), outOfOrder.Progress.Moves.Select(move => move.Event.Trigger));
        Assert.Equal(inOrder.Progress.ImprovementDay, outOfOrder.Progress.ImprovementDay);
    }

    [Theory]
    [InlineData("relapse", "MON004.relapse")]
    [InlineData("recurrence", "MON004.recurrence")]
    [InlineData("flare-up-signed", "MON004.flareUp")]
    [InlineData("flare-up-unsigned", "MON004.flareUp")]
    [InlineData("resume-after-loss", "MON004.recurrence")]
    public async Task Run_GainLost_SaysOfWhatKind(string name, string messageKey)
    {
        var answers = await Way.Load(name).RunAsync(new Bench());

        Assert.Contains(answers, answer => answer.Findings.Any(finding => finding.MessageKey == messageKey));
    }

    [Fact]
    public async Task Run_LostInCompleted_NextStepIsResume()
    {
        var answers = await Way.Load("resume-after-loss").RunAsync(new Bench());

        var lost = answers.Single(answer => answer.Stage == EpisodeStage.Completed && answer.Findings.Any(finding => finding.Rule.Id == "MON004"));
        Assert.Equal("resume", lost.NextSteps[0].Command);
        Assert.Equal("MON004", lost.NextSteps[0].Rule);
    }

    [Fact]
    public async Task Run_Held_SessionIsAcceptedWithMon009FirstAndTheReferralIsTheFirstStep()
    {
        var way = Way.Load("hold-across-episodes");
        var answers = await way.RunAsync(new Bench());

        var flag = IndexOf(way, "report-red-flag");
        var session = answers[way.Lines.ToList().FindIndex(flag, line => line.Contains("record-session", StringComparison.Ordinal))];
        Assert.True(session.Accepted);
        Assert.Equal("MON009", session.Findings[0].Rule.Id);
        Assert.Equal("clear-red-flag", session.NextSteps[0].Command);
        Assert.Equal("propose-referral", answers[flag].NextSteps[0].Command);
        Assert.Equal("MON009", answers[flag].Findings[0].Rule.Id);
    }

    [Fact]
    public async Task Evaluate_HoldClearedElsewhere_NamesReviewStage()
    {
        var way = Way.Load("hold-across-episodes");
        var bench = new Bench();
        var cleared = way.Lines.Count - 3;
        Assert.Contains("clear-red-flag", way.Lines[cleared], StringComparison.Ordinal);
        await (way with { Lines = [.. way.Lines.Take(cleared + 1)] }).RunAsync(bench);

        var answer = await bench.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new EpisodeId("e2")));

        Assert.Equal(EpisodeStage.Referring, answer.Stage);
        Assert.Equal("review-stage", answer.NextSteps[0].Command);
    }

    [Fact]
    public async Task Run_Emergency_SaysCallEmergencyServicesFirst()
    {
        var way = Way.Load("emergency-without-consent");
        var bench = new Bench();
        var answers = await way.RunAsync(bench);

        var step = answers[IndexOf(way, "report-red-flag")].NextSteps[0];
        var said = MessageFormatter.English.Format(step.MessageKey, step.Evidence);
        Assert.StartsWith("Call emergency services now", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Urgency.Emergency, step.Urgency);
        var client = await bench.Service.ReadClientAsync(ClinicId.Default, new ClientId("c-rowan"));
        var disclosure = Assert.Single(client.Privacy.Disclosures).Event;
        Assert.True(disclosure.WithoutConsent);
        Assert.Equal(4, disclosure.Scope.Length);
    }

    [Fact]
    public async Task Run_Withdrawn_FiresImprovementWithdrawnAndTheNextImprovementNeedsItsOwnNote()
    {
        var episode = await EndOf("withdrawn");

        Assert.Equal(
            [
                WorkflowTrigger.ImprovementFound, WorkflowTrigger.Documented, WorkflowTrigger.ImprovementWithdrawn,
                WorkflowTrigger.ImprovementFound, WorkflowTrigger.Documented,
            ],
            episode.Progress.Moves.Select(move => move.Event.Trigger));
        Assert.Equal([1, 2], episode.Documentation.Notes.Select(note => note.Improvement));
    }

    [Fact]
    public async Task Submit_CorrectionDatedBeforeAnother_IsNamedAsWhatTookTheImprovementAway()
    {
        var bench = new Bench();
        var way = Way.Load("withdrawn");
        await (way with { Lines = [.. way.Lines.Take(6)] }).RunAsync(bench); // up to the signed note
        await bench.SubmitAtItsTimeAsync("""{"type":"correct","at":"2026-01-14T09:00:00Z","actor":"p-lee","episode":"e1","what":"s1","reason":"not held"}""");

        var answer = await bench.SubmitAtItsTimeAsync("""{"type":"correct","at":"2026-01-13T09:00:00Z","actor":"p-lee","episode":"e1","what":"x1","reason":"not hers"}""");

        var withdrawn = Assert.IsType<ImprovementWithdrawn>(answer.Events[^1].Event);
        Assert.Equal(new FactId("x1"), Assert.Single(withdrawn.Because));
    }

    [Fact]
    public async Task Run_Resumed_StartsANewCycleWithItsOwnBaseline()
    {
        var episode = await EndOf("resume-after-loss");

        Assert.Equal(2, episode.Progress.Cycle);
        var primary = EpisodeAssessment.Of(episode, new ClinicPolicy()).Primary;
        Assert.Equal(38, primary.Baseline!.Value);
        Assert.True(primary.IsBaselineFromBefore);
    }

    private static async Task<Episode> EndOf(string name)
    {
        var bench = new Bench();
        await Way.Load(name).RunAsync(bench);
        return (await bench.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1")))!;
    }

    private static int IndexOf(Way way, string type) =>
        way.Lines.ToList().FindIndex(line => line.Contains($"\"{type}\"", StringComparison.Ordinal));
}
