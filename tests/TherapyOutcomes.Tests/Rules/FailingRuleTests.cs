using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Rules;

/// <summary>A host's rule that throws or reports nonsense: the rule is named, nothing is written, and the next command works.</summary>
public sealed class FailingRuleTests
{
    private readonly HostFailure _failure = new();
    private readonly FaultyStore _store = new();
    private Exception? _throws;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submit_RuleThrows_NamesItWritesNothingAndTheNextWorks(bool atTheCommand)
    {
        var care = Opened(atTheCommand ? Refusing() : Checking());
        var before = await _store.ContentAsync();
        _throws = _failure;

        await AssertNamedAsync(() => care.Clinic.Service.SubmitAsync(CheckIn(care.Clinic)));
        await AssertNamedAsync(() => care.Clinic.Service.PreviewAsync(CheckIn(care.Clinic)));

        Assert.Equal(before, await _store.ContentAsync());
        _throws = null;
        Assert.True((await care.Clinic.Service.SubmitAsync(CheckIn(care.Clinic)).WaitAsync(TimeSpan.FromSeconds(30))).Accepted);
    }

    [Fact]
    public async Task Submit_RuleThrowsInTheMiddleOfStageMoves_WritesNothingAndTheNextMoves()
    {
        var care = Opened(new OwnRule(
            OwnRule.Advising("ACME-1") with { Severity = RuleSeverity.Required, Effects = [RuleEffect.Holds(WorkflowTrigger.ImprovementFound)], ClearsWith = "review-stage" },
            (_, _) => FailIfAsked()));
        care.OnDay(14);
        var before = await _store.ContentAsync();
        _throws = _failure;

        await AssertNamedAsync(() => care.Clinic.Service.SubmitAsync(Better(care.Clinic)));

        Assert.Equal(before, await _store.ContentAsync());
        _throws = null;
        care.Clinic.Send(Better(care.Clinic)).AssertStage(EpisodeStage.Documenting);
    }

    [Fact]
    public async Task Evaluate_RuleThrows_NamesIt()
    {
        var care = Opened(Checking());
        _throws = _failure;

        await AssertNamedAsync(() => care.Clinic.Service.EvaluateAsync(care.Key));
        await AssertNamedAsync(() => care.Clinic.Service.EvaluateAsync(care.Key, care.Clinic.Now));
    }

    [Fact]
    public async Task WriteLetter_RuleThrowsWhileTheClientIsHeld_NamesIt()
    {
        var care = Opened(Checking());
        care.ReportRedFlag().AssertAccepted();
        _throws = _failure;

        await AssertNamedAsync(() => care.Clinic.Service.WriteLetterAsync(ClinicId.Default, new EpisodeId("e1"), LetterKind.Summary));
    }

    [Fact]
    public async Task ReadWorklist_RuleThrowsForOneRecord_ListsTheOthersAndCountsIt()
    {
        var clinic = new TestClinic(store: _store, ownRules: [new OwnRule(OwnRule.Advising("ACME-1"), (context, _) => FailIfAsked(context.HasEpisode && context.Episode.Id.Value == "e1"))]);
        Given.Episode(episode: "e1", client: "c1").Improved().Build(clinic);
        Given.Episode(episode: "e2", client: "c2").Improved().Build(clinic);
        clinic.Later(TimeSpan.FromDays(400));
        _throws = _failure;

        var page = await clinic.Worklist.ReadAsync(new WorklistRequest());

        Assert.Equal(1, page.Outdated);
        Assert.Contains(page.Entries, entry => entry.Record.Id == "e2");
    }

    [Fact]
    public async Task Submit_RuleThrowsAnExceptionOfTheLibrary_IsNamedToo()
    {
        var care = Opened(Checking());
        _throws = new TherapyOutcomesException("TO9999", Samples.Canary);

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => care.Clinic.Service.SubmitAsync(CheckIn(care.Clinic)));

        Assert.Equal(ErrorCodes.RuleFailed, thrown.Code);
        Assert.Same(_throws, thrown.InnerException);
        Assert.DoesNotContain(Samples.Canary, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_RuleThrowsOperationCanceled_PassesUnchanged()
    {
        var care = Opened(Checking());
        _throws = new OperationCanceledException();

        Assert.Same(_throws, await Assert.ThrowsAsync<OperationCanceledException>(() => care.Clinic.Service.SubmitAsync(CheckIn(care.Clinic))));
    }

    // The library's own exceptions already say what to do.
    [Fact]
    public async Task Evaluate_LibrarysRuleLacksAMeasure_SaysWhichMeasure()
    {
        var clinic = new TestClinic(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("OWN") }) });
        var care = Given.Episode("OWN").Build(clinic);
        clinic.Policy = new ClinicPolicy();

        Assert.Equal(ErrorCodes.MeasureMissing, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.EvaluateAsync(care.Key))).Code);
    }

    [Fact]
    public async Task Submit_RuleReportsWhatDoesNotExist_NamesIt()
    {
        foreach (var detail in new[] { new FindingDetail { Severity = (RuleSeverity)99 }, new FindingDetail { Severity = (RuleSeverity)(-1) }, new FindingDetail { Urgency = (Urgency)99 } })
        {
            await AssertRefusedAsync(sink => sink.Find(detail));
        }

        await AssertRefusedAsync(sink => sink.Find(default(Evidence)));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("2020-01-01T00:00:00.0000001Z")]
    [InlineData("2200-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task Submit_RuleAsksForAReviewAtAnExtreme_IsEvaluatedAgainAtMostOnceADay(string at)
    {
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var asked = 0;
        var rule = new OwnRule(OwnRule.Advising("ACME-1"), (_, sink) =>
        {
            asked++;
            sink.NotBefore(instant);
        });
        var clinic = new TestClinic(store: _store, ownRules: [rule]) { Now = TestClinic.Day(1) };
        clinic.OpenEpisode();
        await clinic.Worklist.ReadAsync(new WorklistRequest());
        asked = 0;

        for (var time = 0; time < 5; time++)
        {
            Assert.Equal(0, (await clinic.Worklist.ReadAsync(new WorklistRequest())).Outdated);
        }

        Assert.Equal(0, asked);
        var review = clinic.Evaluate(RecordKey.For(ClinicId.Default, new EpisodeId("e1"))).ReviewAt;
        Assert.True(review is null || (RecordLimits.Contains(review.Value) && WireTime.Truncate(review.Value) == review), $"{review:O}");
    }

    [Fact]
    public void Submit_RuleSaysADueDayThatNoRecordCanHold_IsDueOnTheNearest()
    {
        foreach (var (day, due) in new[] { (DateOnly.MinValue, RecordLimits.FirstDay), (DateOnly.MaxValue, RecordLimits.LastDay) })
        {
            var rule = new OwnRule(OwnRule.Advising("ACME-1") with { ClearsWith = "record-score" }, (_, sink) => sink.Find(new FindingDetail { DueOn = day }));
            var care = Given.Episode().Build(new TestClinic(ownRules: [rule]));

            Assert.Equal(due, care.Evaluate().AssertFinds("ACME-1").DueOn);
        }
    }

    [Fact]
    public void Find_AfterTheDecision_ReportsToNobody()
    {
        FindingSink? kept = null;
        var care = Opened(new OwnRule(OwnRule.Advising("ACME-1"), (_, sink) => kept = sink));
        var findings = care.Evaluate().Findings.Select(finding => finding.MessageKey).ToList();

        Assert.Throws<InvalidOperationException>(() => kept!.Find());
        Assert.Throws<InvalidOperationException>(() => kept!.NotBefore(TestClinic.Day(1)));
        Assert.Equal(findings, care.Evaluate().Findings.Select(finding => finding.MessageKey));
    }

    private static async Task AssertRefusedAsync(Action<FindingSink> report)
    {
        var rule = new OwnRule(
            OwnRule.Advising("ACME-1") with { Severity = RuleSeverity.Forbidden, Effects = [RuleEffect.Refuses<RecordCheckIn>()] },
            checkCommand: (_, sink) => report(sink));
        var clinic = new TestClinic(ownRules: [rule]) { Now = TestClinic.Day(1) };
        clinic.OpenEpisode();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.SubmitAsync(CheckIn(clinic)));

        Assert.Equal(ErrorCodes.RuleFailed, thrown.Code);
        Assert.Contains("ACME-1", thrown.Message, StringComparison.Ordinal);
        Assert.IsType<ArgumentException>(thrown.InnerException);
    }

    private Task AssertNamedAsync(Func<Task> act) => _failure.AssertNamedAsync(act, ErrorCodes.RuleFailed, "ACME-1");

    private TestEpisode Opened(Rule rule) => Given.Episode().Build(new TestClinic(store: _store, ownRules: [rule]));

    private OwnRule Checking() => new(OwnRule.Advising("ACME-1"), (_, _) => FailIfAsked());

    private OwnRule Refusing() => new(
        OwnRule.Advising("ACME-1") with { Severity = RuleSeverity.Forbidden, Effects = [RuleEffect.Refuses<RecordCheckIn>()] },
        checkCommand: (_, _) => FailIfAsked());

    private void FailIfAsked(bool isAsked = true)
    {
        if (isAsked && _throws is { } exception)
        {
            throw exception;
        }
    }

    private static RecordCheckIn CheckIn(TestClinic clinic) =>
        new() { At = clinic.Now, Actor = TestEpisode.Therapist, Episode = new("e1"), Experience = "fine", Listened = 9, RightGoals = 9, Comfortable = 9 };

    private static RecordScore Better(TestClinic clinic) =>
        new() { At = clinic.Now, Actor = TestEpisode.Therapist, Episode = new("e1"), Measure = new("ODI"), Value = OdiScores.Improved };
}
