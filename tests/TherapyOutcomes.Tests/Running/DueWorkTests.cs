using TherapyOutcomes.Feeds;
using TherapyOutcomes.Running;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Running;

/// <summary>What is reminded of, and when.</summary>
public class DueWorkTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public async Task RunOnce_OnTheDueDayOfAStep_RaisesItsReminderOnce()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        var note = care.Evaluate().NextSteps.Single(step => step.Command == "document-improvement");
        await RunAsync();

        _clinic.Now = _clinic.Policy.StartOf(note.DueOn).AddMilliseconds(-1);
        Assert.DoesNotContain("DOC002", await RemindedAsync(care.Key));

        _clinic.Now = _clinic.Policy.StartOf(note.DueOn);
        var report = await RunAsync();
        var reminder = (await RemindersAsync(care.Key)).Single(reminder => reminder.Rule == "DOC002");
        Assert.Equal((note.Command, note.DueOn, note.Urgency), (reminder.Command, reminder.DueOn, reminder.Urgency));
        Assert.True(report is { IsDone: true, Failures.IsEmpty: true, Reminders: > 0 });

        Assert.Equal(0, (await RunAsync()).Records);
        _clinic.Later(TimeSpan.FromDays(3));
        await RunAsync();
        Assert.Single(await RemindedAsync(care.Key), rule => rule == "DOC002");
    }

    [Fact]
    public async Task RunOnce_AStepDoneBeforeItsDay_RaisesNothing()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        care.DocumentImprovement().AssertAccepted();
        care.SignNote().AssertAccepted();

        _clinic.Later(TimeSpan.FromDays(2));
        await RunAsync();

        Assert.DoesNotContain("DOC002", await RemindedAsync(care.Key));
    }

    [Fact]
    public async Task RunOnce_AReferralWithoutAnAnswer_RemindsOnTheDayOnWhichTheAnswerIsLate()
    {
        var care = Story.At(EpisodeStage.Treating, _clinic);
        care.GrantConsent();
        care.ProposeReferral().AssertAccepted();
        care.SendReferral().AssertAccepted();
        var sent = _clinic.Now;

        _clinic.Now = sent.AddDays(13);
        await RunAsync();
        Assert.DoesNotContain("REF003", await RemindedAsync(care.Key));

        _clinic.Now = sent.AddDays(14);
        await RunAsync();
        Assert.Equal("ref1", (await RemindersAsync(care.Key)).Single(reminder => reminder.Rule == "REF003").About[0]);
    }

    [Fact]
    public async Task RunOnce_TwoConsentsThatExpire_RemindsOfBothAsSoonAsThereIsTimeToRenewThem()
    {
        var (first, second) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 3));
        _clinic.GrantConsent([DisclosureScope.Identity], "one", expiresOn: first).AssertAccepted();
        _clinic.GrantConsent([DisclosureScope.Scores], "two", expiresOn: second).AssertAccepted();
        var client = RecordKey.For(ClinicId.Default, new ClientId("c1"));

        _clinic.Now = _clinic.Policy.StartOf(first.AddDays(-31));
        await RunAsync();
        Assert.Empty(await RemindersAsync(client));

        _clinic.Now = _clinic.Policy.StartOf(second.AddDays(-30));
        await RunAsync();
        Assert.Equal([("PRV002", "one", first), ("PRV002", "two", second)], (await RemindersAsync(client)).Select(reminder => (reminder.Rule, reminder.About[0], reminder.DueOn)));
    }

    [Fact]
    public async Task RunOnce_ACertificateThatExpires_RemindsInThePractitionersRecord()
    {
        _clinic.RecordEducation(expiresOn: new DateOnly(2026, 6, 1)).AssertAccepted();

        _clinic.Now = _clinic.Policy.StartOf(new DateOnly(2026, 6, 1).AddDays(-90));
        await RunAsync();

        var reminder = Assert.Single(await RemindersAsync(RecordKey.For(ClinicId.Default, TestEpisode.Practitioner)));
        Assert.Equal(("EDU004", "record-education", "course1"), (reminder.Rule, reminder.Command, reminder.About[0]));
    }

    [Fact]
    public async Task RunOnce_AStepThatFallsDueOnALaterDay_RemindsAgain()
    {
        var care = Story.Begin(_clinic);
        for (var week = 0; week < 12; week++)
        {
            _clinic.Later(TimeSpan.FromDays(7));
            if (week == 4)
            {
                care.RecordScore(OdiScores.Baseline, "again").AssertAccepted();
            }

            await RunAsync();
        }

        var due = (await RemindersAsync(care.Key)).Where(reminder => reminder.Rule == "MON001").Select(reminder => reminder.DueOn).ToList();
        Assert.Equal(2, due.Count);
        Assert.True(due[1] > due[0]);
    }

    [Fact]
    public async Task RunOnce_AStepThatIsDueEveryDay_RemindsAgainAfterFourWeeksOnly()
    {
        var rule = new OwnRule(OwnRule.Advising("OWN-901") with { ClearsWith = "record-check-in" }, (context, sink) => sink.Find(new FindingDetail { DueOn = context.Today }));
        var clinic = CheckedClinic.New(ownRules: rule);
        var care = Story.Begin(clinic);

        for (var day = 0; day < 57; day++)
        {
            await clinic.DueWork.RunOnceAsync();
            clinic.Later(TimeSpan.FromDays(1));
        }

        var raised = clinic.ReadStored(care.Key).Count(stored => stored.Name == "EpisodeReminderRaised" && System.Text.Encoding.UTF8.GetString(stored.Payload.Span).Contains("OWN-901", StringComparison.Ordinal));
        Assert.Equal(3, raised);
    }

    // Reported again on the same day: the due day is the same, and yet it is another matter.
    [Fact]
    public async Task RunOnce_ARedFlagThatIsReportedAgain_RemindsAgain()
    {
        var care = Story.Begin(_clinic);
        care.ReportRedFlag("cauda-equina").AssertAccepted();
        await RunAsync();
        _clinic.Later(TimeSpan.FromHours(1));
        care.ClearRedFlag("cauda-equina").AssertAccepted();
        _clinic.Later(TimeSpan.FromHours(1));
        care.ReportRedFlag("cauda-equina").AssertAccepted();

        await RunAsync();
        await RunAsync();

        Assert.Equal(2, (await RemindedAsync(care.Key)).Count(rule => rule == "REF001"));
    }

    [Fact]
    public async Task RunOnce_ASecondMajorReaction_RemindsOfItToo()
    {
        var care = Story.Begin(_clinic);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Weeks).AssertAccepted();
        await AfterAsync(3);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Weeks, "r2").AssertAccepted();
        await AfterAsync(3);

        Assert.Equal(2, (await RemindersAsync(care.Key)).Where(reminder => reminder.Rule == "REF001").DistinctBy(reminder => reminder.About[^1]).Count());
    }

    // Nobody ran due work for a while. A score that is entered late puts the due day into the past.
    [Fact]
    public async Task RunOnce_AStepThatFellDueAgainBeforeTheLateReminder_RemindsOfItAWeekLater()
    {
        var care = Story.Begin(_clinic);
        _clinic.Later(TimeSpan.FromDays(70));
        await RunAsync();
        care.Dated(_clinic.Now.AddDays(-34)).RecordScore(OdiScores.Baseline, "late").AssertAccepted();

        await AfterAsync(6);
        Assert.Single(await RemindedAsync(care.Key), rule => rule == "MON001");
        await AfterAsync(1);
        Assert.Equal(2, (await RemindedAsync(care.Key)).Count(rule => rule == "MON001"));
    }

    [Fact]
    public async Task FindingOf_TwoCertificatesThatExpire_TellsWhichOneAndWhetherItWasRenewed()
    {
        _clinic.RecordEducation("fascia", expiresOn: new DateOnly(2026, 6, 1), topics: ["fascia"]).AssertAccepted();
        _clinic.RecordEducation("cpr", expiresOn: new DateOnly(2026, 5, 20), topics: ["cpr"]).AssertAccepted();
        var pat = RecordKey.For(ClinicId.Default, TestEpisode.Practitioner);
        _clinic.OnDay(100);
        await RunAsync();
        var reminders = await RemindersAsync(pat);
        var of = reminders.ToDictionary(reminder => reminder.About[0]);

        Assert.Contains("cpr", _clinic.Evaluate(pat).FindingOf(of["cpr"])!.InWords(MessageFormatter.English), StringComparison.Ordinal);
        Assert.Contains("fascia", _clinic.Evaluate(pat).FindingOf(of["fascia"])!.InWords(MessageFormatter.English), StringComparison.Ordinal);

        _clinic.RecordEducation("cpr2", expiresOn: new DateOnly(2028, 5, 20), topics: ["cpr"]).AssertAccepted();
        Assert.Null(_clinic.Evaluate(pat).FindingOf(of["cpr"]));
        Assert.NotNull(_clinic.Evaluate(pat).FindingOf(of["fascia"]));
    }

    [Fact]
    public async Task RunOnce_OnTheDayOfTheOpening_LeavesTheFirstScreeningToTheTherapist()
    {
        var care = _clinic.OpenEpisode();
        Assert.Null(care.Evaluate().Findings.Single(finding => finding.Rule.Id == "MON012").DueOn);

        await RunAsync();
        Assert.DoesNotContain("MON012", await RemindedAsync(care.Key));

        await AfterAsync(1);
        Assert.Contains("MON012", await RemindedAsync(care.Key));
    }

    [Fact]
    public async Task RunOnce_AfterTheClientDied_RaisesNothing()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        care.Discontinue(DiscontinuationKind.Died).AssertAccepted();

        _clinic.Later(TimeSpan.FromDays(40));
        await RunAsync();

        Assert.Empty(await RemindersAsync(care.Key));
    }

    [Fact]
    public async Task RunOnce_AfterAnErasure_RaisesNothing()
    {
        var clinic = new TestClinic(masterKeys: MasterKeyRing.Create());
        var care = Story.At(EpisodeStage.Documenting, clinic);
        clinic.Send(new EraseClient { Client = new("c1"), At = clinic.Now, Actor = TestEpisode.Therapist, Reason = ErasureReason.ClientRequest }).AssertAccepted();

        clinic.Later(TimeSpan.FromDays(40));
        var report = await clinic.DueWork.RunOnceAsync();

        Assert.True(report.Failures.IsEmpty, string.Join(", ", report.Failures));
        Assert.Equal(0, report.Reminders);
        Assert.NotEmpty(care.Key.Id);
    }

    [Fact]
    public async Task RunOnce_AReminder_IsInTheFeedAndNotInTheClientsCopy()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        _clinic.Later(TimeSpan.FromDays(2));
        await RunAsync();

        var page = await _clinic.Feed.ReadAsync(new EventFeedRequest { Size = 1_000 });
        var copy = new StringWriter();
        await _clinic.Exporter.WriteTextAsync(ClinicId.Default, care.Read().Client, _clinic.Policy.DayOf(_clinic.Now), copy);

        Assert.Contains(page.Events, recorded => recorded.Event is IReminderRaised { Reminder.Rule: "DOC002" } && recorded.Metadata.Actor.Value == "due-work");
        Assert.DoesNotContain("eminder", copy.ToString(), StringComparison.Ordinal);
    }

    private Task<DueWorkReport> AfterAsync(int days)
    {
        _clinic.Later(TimeSpan.FromDays(days));
        return RunAsync();
    }

    private Task<DueWorkReport> RunAsync() => _clinic.DueWork.RunOnceAsync();

    private async Task<List<string>> RemindedAsync(RecordKey record) => [.. (await RemindersAsync(record)).Select(reminder => reminder.Rule)];

    private Task<List<Reminder>> RemindersAsync(RecordKey record) => _clinic.RemindersAsync(record);
}
