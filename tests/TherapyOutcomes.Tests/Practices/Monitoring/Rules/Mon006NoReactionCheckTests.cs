namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon006NoReactionCheckTests
{
    [Fact]
    public void Check_24HoursAfterTheFirstSession_AppearsAndIsDueAfter3Days()
    {
        var care = Story.At(EpisodeStage.Treating);

        care.AssertAppearsAt("MON006", TestClinic.Day(1, 9));

        Assert.Equal(new DateOnly(2026, 1, 8), care.EvaluateOnDay(1).AssertAsks("check-reactions", "MON006").DueOn);
    }

    [Theory]
    [InlineData(23.9, true)]
    [InlineData(24, false)]
    [InlineData(72, false)]
    public void Check_AskedAfterSoManyHours_CountsFrom24(double hours, bool found)
    {
        var care = Story.At(EpisodeStage.Treating).Later(TimeSpan.FromHours(hours));
        care.CheckReactions();

        Assert.Equal(found, care.EvaluateOnDay(5).Findings.Any(finding => finding.Rule.Id == "MON006"));
    }

    [Theory]
    [InlineData(60, "effleurage", false)]
    [InlineData(60, "Effleurage", false)]
    [InlineData(75, "effleurage", true)]
    [InlineData(45, "effleurage", true)]
    [InlineData(60, "friction", true)]
    public void Check_LaterSession_FindsAfterAChangeOfDoseOrTechnique(int minutes, string technique, bool found)
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(7);
        care.RecordSession("s2", minutes, technique);

        Assert.Equal(found, care.EvaluateOnDay(9).Findings.Any(finding => finding.Rule.Id == "MON006"));
    }

    [Fact]
    public void Check_AskedAboutAnEarlierSession_StillFinds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordSession("s2", minutes: 90);

        care.OnDay(8, 10).CheckReactions("s1").AssertFinds("MON006");
    }

    [Fact]
    public void Check_ReactionToTheSessionBefore_FindsOnce()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(1).ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.OnDay(7).RecordSession("s2");
        care.EvaluateOnDay(8).AssertFinds("MON006");

        care.OnDay(14).RecordSession("s3");

        care.EvaluateOnDay(15).AssertLacks("MON006");
    }

    [Fact]
    public void Check_PlainSession_IsAskedAtTheBookedVisit()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordSession("s2");
        care.EvaluateOnDay(9).AssertLacks("MON006");

        care.RecordBooking(Dates.Of(14));

        Assert.Equal(Dates.Of(14), care.EvaluateOnDay(9).AssertFinds("MON006", variant: "visit").DueOn);
        care.EvaluateOnDay(15).AssertLacks("MON006");
        care.OnDay(14).CheckReactions("s2").AssertLacks("MON006");
    }

    [Fact]
    public void Check_NoToContact_IsAskedAtTheBookedVisit()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Clinic.RecordPreference(contact: false);
        care.EvaluateOnDay(2).AssertLacks("MON006");

        care.RecordBooking(Dates.Of(7)).AssertFinds("MON006", variant: "visit");
    }

    [Fact]
    public void Check_FirstSessionAfterAResume_Finds()
    {
        var care = Story.At(EpisodeStage.Discontinued).OnDay(50);
        care.Resume().AssertAccepted();
        care.RecordSession("s9");

        care.EvaluateOnDay(52).AssertFinds("MON006");
    }

    [Fact]
    public void Check_SessionOfAnEarlierTimeInCare_IsNotAskedAbout()
    {
        var care = Story.At(EpisodeStage.Discontinued).OnDay(50);
        care.Resume().AssertAccepted();

        care.EvaluateOnDay(52).AssertLacks("MON006");
    }

    [Theory]
    [InlineData(17, true)]
    [InlineData(18, false)]
    public void Check_Discharged_FindsWithinTheWindowOnly(int day, bool found)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(14, 16).RecordSession("s9", minutes: 90);
        care.Discharge().AssertAccepted();
        care.RecordBooking(Dates.Of(30));

        Assert.Equal(found, care.EvaluateOnDay(day).Findings.Any(finding => finding.Rule.Id == "MON006"));
    }

    [Fact]
    public void Check_NoSession_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().EvaluateOnDay(5).AssertLacks("MON006");

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Check_Ended_FindsWithinTheWindowOnly(int day, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Discontinue().AssertAccepted();
        care.RecordBooking(Dates.Of(30));

        Assert.Equal(found, care.EvaluateOnDay(day).Findings.Any(finding => finding.Rule.Id == "MON006"));
    }

    // Every visit used to be followed by a finding: 17 of 17 and 6 of 6.
    [Theory]
    [InlineData("2026-01-05,2026-01-08,2026-01-12,2026-01-15,2026-01-19,2026-01-22,2026-01-26,2026-01-29,2026-02-02,2026-02-09,2026-02-16,2026-02-23,2026-03-02,2026-03-16,2026-03-30,2026-04-13,2026-04-27")]
    [InlineData("2025-09-01,2025-10-13,2025-11-24,2026-01-05,2026-02-16,2026-03-30")]
    public void Check_VisitsOfTheCases_FindsAfterTheFirstAlone(string visits)
    {
        var clinic = CheckedClinic.New();
        var found = new List<DateOnly>();
        var days = visits.Split(',').Select(day => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        clinic.Now = At(days[0]);
        var care = clinic.OpenEpisode();
        foreach (var day in days)
        {
            clinic.Now = At(day);
            care.RecordSession($"s{day.DayNumber}").AssertAccepted();
            if (care.Evaluate(At(day.AddDays(2))).Findings.Any(finding => finding.Rule.Id == "MON006"))
            {
                found.Add(day);
            }
        }

        Assert.Equal([days[0]], found);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    // "24 to 72 hours" is said while it can still be kept, and nobody is called once no reaction can last any more.
    [Theory]
    [InlineData(3, "MON006")]
    [InlineData(4, "MON006.late")]
    [InlineData(7, "MON006.late")]
    [InlineData(8, null)]
    public void Check_UnaskedForDays_SaysHowToAsk(int day, string? key)
    {
        var care = Story.At(EpisodeStage.Treating);

        Assert.Equal(key, care.EvaluateOnDay(day).Findings.SingleOrDefault(finding => finding.Rule.Id == "MON006")?.MessageKey);
    }

    [Fact]
    public void Check_UnaskedForAWeek_IsAskedAtTheBookedVisit()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordBooking(Dates.Of(20));

        Assert.Equal(Dates.Of(20), care.EvaluateOnDay(8).AssertFinds("MON006", variant: "visit").DueOn);
    }

    // That there was a reaction says nothing about how bad it is.
    [Fact]
    public void Check_SomeFoundAndNotReported_AsksForTheReport()
    {
        var care = Story.At(EpisodeStage.Treating);

        var answer = care.OnDay(1, 8).CheckReactions(found: ReactionsFound.Some);

        Assert.Equal(Dates.Of(1), answer.AssertFinds("MON006", variant: "some").DueOn);
        answer.AssertAsks("report-reaction", "MON006");
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours).AssertLacks("MON006");
    }

    [Fact]
    public void Check_ReactionReported_IsNotAskedAbout()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(1).ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);

        care.EvaluateOnDay(2).AssertLacks("MON006");
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(5, 8)]
    public void Check_Unasked_AnnouncesWhenItIsLateAndWhenItLapses(int day, int changes) =>
        Assert.Equal(TestClinic.Day(changes, 0), Story.At(EpisodeStage.Treating).ReviewBy("MON006", TestClinic.Day(day)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Check_ReactionThatBeganWithTheSessionOrBefore_CountsAsReportedFromItsStart(int minutes, bool reported)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(1).ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours, onset: TestClinic.Day(0).AddMinutes(minutes));

        Assert.Equal(reported, care.EvaluateOnDay(2).Findings.All(finding => finding.Rule.Id != "MON006"));
    }

    // The reaction is over by the next session, yet it followed the one before.
    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Check_ReactionThatIsOver_AsksAfterTheNextSessionOnly(int minutes, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(1).ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours, onset: TestClinic.Day(0).AddMinutes(minutes));
        care.OnDay(14).RecordSession("s2");

        Assert.Equal(found, care.EvaluateOnDay(15).Findings.Any(finding => finding.Rule.Id == "MON006"));
    }
}
