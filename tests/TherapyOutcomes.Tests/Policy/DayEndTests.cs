namespace TherapyOutcomes.Tests.Policy;

/// <summary>Days such as <c>expiresOn</c> and <c>until</c> end at 24:00 of the clinic's day, also on 8 March 2026 in Los Angeles, which has 23 hours.</summary>
public sealed class DayEndTests
{
    private const string LosAngeles = "America/Los_Angeles";

    private static readonly DateOnly March8 = new(2026, 3, 8);
    private static readonly DateTimeOffset Midnight = new(2026, 3, 9, 7, 0, 0, TimeSpan.Zero);

    private readonly ClinicPolicy _policy = new() { TimeZone = Zones.Missing([LosAngeles]) is null ? Zones.Of(LosAngeles) : TimeZoneInfo.Utc };

    [ZoneFact(LosAngeles)]
    public void Consent_OnItsLastDay_CoversUntilTheClinicsMidnight()
    {
        var clinic = Clinic();
        Story.Begin(clinic);
        clinic.GrantConsent([DisclosureScope.Scores], purpose: DisclosurePurpose.Family, recipient: "Kim", expiresOn: March8).AssertAccepted();

        clinic.Now = Midnight.AddMilliseconds(-1);
        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Scores]).AssertAccepted();
        clinic.EvaluateClient().AssertFinds("PRV002");
        clinic.Now = Midnight;
        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Scores]).AssertRefused("PRV001");
        clinic.EvaluateClient().AssertLacks("PRV002");
    }

    [ZoneFact(LosAngeles)]
    public void Consent_ThatExpires_IsFoundFromTheStartOfTheClinicsDay()
    {
        var clinic = Clinic();
        clinic.GrantConsent([DisclosureScope.Scores], expiresOn: new DateOnly(2026, 4, 8)).AssertAccepted();

        AssertAppearsAtMidnight(clinic, RecordKey.For(ClinicId.Default, new ClientId("c1")), "PRV002");
    }

    [ZoneFact(LosAngeles)]
    public void Certificate_OnItsLastDay_IsFoundUntilTheClinicsMidnight()
    {
        var clinic = Clinic();
        clinic.RecordEducation(expiresOn: March8).AssertAccepted();

        clinic.EvaluatePractitioner(asOf: Midnight.AddMilliseconds(-1)).AssertFinds("EDU004");
        clinic.EvaluatePractitioner(asOf: Midnight).AssertLacks("EDU004");
    }

    [ZoneFact(LosAngeles)]
    public void Certificate_ThatExpires_IsFoundFromTheStartOfTheClinicsDay()
    {
        var clinic = Clinic();
        clinic.RecordEducation(expiresOn: March8.AddDays(91)).AssertAccepted();

        AssertAppearsAtMidnight(clinic, RecordKey.For(ClinicId.Default, TestEpisode.Practitioner), "EDU004");
    }

    [ZoneFact(LosAngeles)]
    public void Maintenance_OnItsLastDay_AllowsSessionsUntilTheClinicsMidnight()
    {
        var care = Story.At(EpisodeStage.Completed, Clinic());
        care.AgreeMaintenance(4, March8).AssertAccepted();

        care.Clinic.Now = Midnight;
        care.Dated(Midnight).RecordSession("late").AssertRefused("REC002");
        care.Dated(Midnight.AddMilliseconds(-1)).RecordSession("last").AssertAccepted();
    }

    [ZoneTheory(LosAngeles)]
    [InlineData(7, "endedOn")]
    [InlineData(8, null)]
    [InlineData(9, "endedOn")]
    public void Reaction_ThatEnded_LiesBetweenTheClinicsDays(int endedOn, string? refused)
    {
        var care = Story.Begin(Clinic());
        care.Clinic.Now = Midnight.AddMinutes(-30);

        var answer = care.Clinic.Send(new ReportReaction
        {
            Episode = new("e1"),
            Actor = TestEpisode.Therapist,
            At = care.Clinic.Now,
            Reaction = new("r1"),
            Onset = Midnight.AddHours(-23),
            Intensity = ReactionIntensity.Mild,
            Duration = ReactionDuration.Hours,
            EndedOn = new DateOnly(2026, 3, endedOn),
            Description = "sore",
        });

        Assert.Equal(refused, answer.Error?.Field);
    }

    [ZoneFact(LosAngeles)]
    public void Step_OfToday_IsDueOnTheClinicsDay()
    {
        var care = Story.Begin(Clinic());
        care.Clinic.Now = Midnight.AddMinutes(-30);
        care.ReportRedFlag("dvt").AssertAccepted();

        Assert.All(care.Evaluate().NextSteps.Where(step => step.Urgency >= Urgency.SameDay), step => Assert.True(step.DueOn <= March8));
    }

    [ZoneFact(LosAngeles)]
    public async Task Worklist_WhatRestsOnOtherRecords_IsReviewedWhenTheClinicsNextDayStarts()
    {
        var clinic = Clinic();
        clinic.Now = Midnight.AddHours(-20);
        var care = Story.Begin(clinic);
        care.ReportRedFlag().AssertAccepted();

        var summaries = await ((IRecordCatalog)clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Episode });

        Assert.Equal(Midnight, Assert.Single(summaries).ReviewAt);
    }

    private TestClinic Clinic() => CheckedClinic.New(_policy);

    private static void AssertAppearsAtMidnight(TestClinic clinic, RecordKey record, string rule)
    {
        Assert.Equal(Midnight, clinic.Evaluate(record, Midnight.AddMilliseconds(-1)).AssertLacks(rule).ReviewAt);
        clinic.Evaluate(record, Midnight).AssertFinds(rule);
    }
}
