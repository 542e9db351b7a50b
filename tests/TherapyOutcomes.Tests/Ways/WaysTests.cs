namespace TherapyOutcomes.Tests.Ways;

public sealed class WaysTests
{
    public static TheoryData<string> Names => new(Way.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_EachLineAtItsOwnTime_ReportsTheStages(string name)
    {
        var way = Way.Load(name);

        var answers = way.Run(new TestClinic());

        Assert.Equal(way.Stages, way.Lines.Zip(answers, Way.Report));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_WithAClockThatNeverGoesBack_ReportsTheStages(string name)
    {
        var way = Way.Load(name);
        var clinic = new TestClinic { Now = DateTimeOffset.MinValue };

        Assert.Equal(way.Stages, way.Lines.Select(line => Way.Report(line, clinic.Play(line))).ToList());
    }

    [Fact]
    public void Stages_OfAllWays_RefuseByEveryRuleThatCan()
    {
        // Ways are played without master keys, where nobody can be erased.
        var refusing = StandardRules.Book.Rules
            .Where(rule => rule.Effects.Any(effect => effect.Command is not null && effect.Command != typeof(EraseClient)))
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
    public void Run_InOrderAndOutOfOrder_EndAlike()
    {
        var inOrder = EndOf("in-order");
        var outOfOrder = EndOf("out-of-order");

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
    public void Run_GainLost_SaysOfWhatKind(string name, string messageKey)
    {
        var answers = Way.Load(name).Run(new TestClinic());

        Assert.Contains(answers, answer => answer.Findings.Any(finding => finding.MessageKey == messageKey));
    }

    [Fact]
    public void Run_LostInCompleted_NextStepIsResume()
    {
        var answers = Way.Load("resume-after-loss").Run(new TestClinic());

        var lost = answers.Single(answer => answer.Stage == EpisodeStage.Completed && answer.Findings.Any(finding => finding.Rule.Id == "MON004"));
        Assert.Equal("resume", lost.NextSteps[0].Command);
        Assert.Equal("MON004", lost.NextSteps[0].Rule);
    }

    [Fact]
    public void Run_Held_SessionIsAcceptedWithMon009FirstAndTheReferralIsTheFirstStep()
    {
        var way = Way.Load("hold-across-episodes");
        var answers = way.Run(new TestClinic());

        var flag = IndexOf(way, "report-red-flag");
        var session = answers[way.Lines.ToList().FindIndex(flag, line => line.Contains("record-session", StringComparison.Ordinal))];
        Assert.True(session.Accepted);
        Assert.Equal("MON009", session.Findings[0].Rule.Id);
        Assert.Equal("propose-referral", session.NextSteps[0].Command);
        Assert.Equal("propose-referral", answers[flag].NextSteps[0].Command);
        Assert.Equal("MON009", answers[flag].Findings[0].Rule.Id);
    }

    [Fact]
    public void Evaluate_HoldClearedElsewhere_NamesReviewStage()
    {
        var way = Way.Load("hold-across-episodes");
        var clinic = new TestClinic();
        var cleared = way.Lines.Count - 3;
        Assert.Contains("clear-red-flag", way.Lines[cleared], StringComparison.Ordinal);
        (way with { Lines = [.. way.Lines.Take(cleared + 1)] }).Run(clinic);

        var answer = clinic.Evaluate(RecordKey.For(ClinicId.Default, new EpisodeId("e2")));

        Assert.Equal(EpisodeStage.Referring, answer.Stage);
        Assert.Equal("review-stage", answer.NextSteps[0].Command);
    }

    [Fact]
    public void Run_Emergency_SaysCallEmergencyServicesFirst()
    {
        var way = Way.Load("emergency-without-consent");
        var clinic = new TestClinic();
        var answers = way.Run(clinic);

        var step = answers[IndexOf(way, "report-red-flag")].NextSteps[0];
        var said = step.InWords(MessageFormatter.English);
        Assert.StartsWith("Call emergency services now", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Urgency.Emergency, step.Urgency);
        var client = clinic.ReadClient("c-rowan");
        var disclosure = Assert.Single(client.Privacy.Disclosures).Event;
        Assert.True(disclosure.WithoutConsent);
        Assert.Equal(4, disclosure.Scope.Length);
    }

    [Fact]
    public void Run_Withdrawn_FiresImprovementWithdrawnAndTheNextImprovementNeedsItsOwnNote()
    {
        var episode = EndOf("withdrawn");

        Assert.Equal(
            [
                WorkflowTrigger.ImprovementFound, WorkflowTrigger.Documented, WorkflowTrigger.ImprovementWithdrawn,
                WorkflowTrigger.ImprovementFound, WorkflowTrigger.Documented,
            ],
            episode.Progress.Moves.Select(move => move.Event.Trigger));
        Assert.Equal([1, 2], episode.Documentation.Notes.Select(note => note.Improvement));
    }

    [Fact]
    public void Submit_CorrectionDatedBeforeAnother_IsNamedAsWhatTookTheImprovementAway()
    {
        var clinic = new TestClinic();
        var way = Way.Load("withdrawn");
        (way with { Lines = [.. way.Lines.Take(6)] }).Run(clinic); // up to the signed note
        clinic.Play("""{"type":"correct","at":"2026-01-14T09:00:00Z","actor":"p-lee","episode":"e1","what":"s1","reason":"not held"}""");

        var answer = clinic.Play("""{"type":"correct","at":"2026-01-13T09:00:00Z","actor":"p-lee","episode":"e1","what":"x1","reason":"not hers"}""");

        var withdrawn = Assert.IsType<ImprovementWithdrawn>(answer.Events[^1].Event);
        Assert.Equal(new FactId("x1"), Assert.Single(withdrawn.Because));
    }

    [Fact]
    public void Run_Resumed_StartsANewCycleWithItsOwnBaseline()
    {
        var episode = EndOf("resume-after-loss");

        Assert.Equal(2, episode.Progress.Cycle);
        var primary = EpisodeAssessment.Of(episode, new ClientRecord(), new ClinicPolicy()).Primary;
        Assert.Equal(38, primary.Baseline!.Value);
        Assert.True(primary.IsBaselineFromBefore);
    }

    private static Episode EndOf(string name)
    {
        var clinic = new TestClinic();
        Way.Load(name).Run(clinic);
        return clinic.Read("e1");
    }

    private static int IndexOf(Way way, string type) =>
        way.Lines.ToList().FindIndex(line => line.Contains($"\"{type}\"", StringComparison.Ordinal));
}
