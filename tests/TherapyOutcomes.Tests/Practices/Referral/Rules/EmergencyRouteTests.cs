namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

/// <summary>When an emergency referral goes out without consent: to whom, while which flag is open, and with what.</summary>
public sealed class EmergencyRouteTests
{
    private static readonly ClinicPolicy WithSameDay = new()
    {
        RedFlagUrgency = ImmutableDictionary<RedFlagId, Urgency>.Empty.Add(new("night-pain"), Urgency.SameDay).Add(new("suspected-abuse"), Urgency.Emergency),
    };

    [Theory]
    [InlineData("physician")]
    [InlineData("Nurse Practitioner")]
    [InlineData("nurse_practitioner")]
    [InlineData("emergency department")]
    [InlineData("ambulance")]
    [InlineData("crisis-line")]
    public void Send_WithAnEmergencyOpen_GoesToWhoeverHelps(string kind) => Assert.True(Send(kind, "stroke").Accepted);

    [Fact]
    public void Send_WithASameDayFlagOpen_GoesToWhoeverHelps() => Assert.True(Send("physician", "night-pain").Accepted);

    [Theory]
    [InlineData("employer", "stroke")]
    [InlineData("relative", "stroke")]
    [InlineData("police", "stroke")]
    [InlineData("child-protection", "night-pain")]
    [InlineData("physician", null)]
    [InlineData("ambulance", null)]
    [InlineData("child-protection", null)]
    [InlineData("physician", "suspected-abuse")]
    [InlineData("emergency-service", "suspected-abuse")]
    [InlineData("employer", "suspected-abuse")]
    [InlineData("physician", "spinal-fracture")]
    public void Send_ToAnybodyElseOrWithoutTheFlag_NeedsConsent(string kind, string? flag)
    {
        var answer = Send(kind, flag);

        answer.AssertRefused("REF002");
        answer.AssertRefused("REF002", "noEmergency");
    }

    [Theory]
    [InlineData("police")]
    [InlineData("Child Protection")]
    [InlineData("adult_protection")]
    [InlineData("court")]
    [InlineData("public-health")]
    public void Send_WithAProtectiveFlagOpen_GoesToAnAuthority(string kind) => Assert.True(Send(kind, "suspected-abuse").Accepted);

    // Nobody is told to ask the client about it.
    [Fact]
    public void Send_LessUrgentlyToAnAuthorityForAProtectiveFlag_SaysHowItGoesWithoutConsent() =>
        Assert.Equal("propose-referral", Send("child-protection", "suspected-abuse", Urgency.SameDay).AssertRefused("REF002", "protective").ClearsWith);

    [Fact]
    public void Send_NotAnEmergencyReferral_NeedsConsent() => Send("physician", "stroke", Urgency.SameDay).AssertRefused("REF002");

    [Fact]
    public void Send_OnceTheFlagIsCleared_NeedsConsent()
    {
        var care = Proposed("physician", "stroke", Urgency.Emergency);
        care.OnDay(2).ClearRedFlag("stroke").AssertAccepted();

        care.OnDay(3).SendReferral(scope: DisclosureScope.RedFlags).AssertRefused("REF002");
    }

    // The flag must have been open when it was sent, whenever that is recorded.
    [Fact]
    public void Send_DatedBeforeTheFlag_NeedsConsent()
    {
        var care = Proposed("physician", "stroke", Urgency.Emergency);

        care.Dated(TestClinic.Day(0)).SendReferral(scope: DisclosureScope.RedFlags).AssertRefused("REF002");
    }

    [Fact]
    public void Send_TheClinicsOwnKinds_AreListsOfThePolicy()
    {
        var policy = new ClinicPolicy { Clinicians = ["Hebamme"], EmergencyServices = ["bergwacht"], Authorities = ["jugend amt"] };

        Assert.True(Send("hebamme", "stroke", policy: policy).Accepted);
        Assert.True(Send("Bergwacht", "stroke", policy: policy).Accepted);
        Assert.True(Send("Jugend-Amt", "suspected-abuse", policy: policy).Accepted);
        Assert.False(Send("physician", "stroke", policy: policy).Accepted);
    }

    [Fact]
    public void Send_WithoutConsent_IsRecordedAsSuch()
    {
        var care = Proposed("physician", "stroke", Urgency.Emergency);
        care.SendReferral(scope: [DisclosureScope.RedFlags, DisclosureScope.Reactions, DisclosureScope.Scores]).AssertAccepted().AssertFinds("PRV005");

        Assert.True(Assert.Single(care.Clinic.ReadClient("c1").Privacy.Disclosures).Event.WithoutConsent);
    }

    [Theory]
    [InlineData(DisclosureScope.Notes)]
    [InlineData(DisclosureScope.Plan)]
    public void Send_MoreThanHelps_NeedsConsentForIt(DisclosureScope item)
    {
        var care = Proposed("physician", "stroke", Urgency.Emergency);
        care.SendReferral(scope: [DisclosureScope.RedFlags, item]).AssertRefused("REF002", "emergency");

        care.GrantConsent(item);
        care.SendReferral(scope: [DisclosureScope.RedFlags, item]).AssertAccepted();
    }

    private static Answer Send(string kind, string? flag, Urgency urgency = Urgency.Emergency, ClinicPolicy? policy = null) =>
        Proposed(kind, flag, urgency, policy).SendReferral(scope: DisclosureScope.RedFlags);

    private static TestEpisode Proposed(string kind, string? flag, Urgency urgency, ClinicPolicy? policy = null)
    {
        var care = Story.At(EpisodeStage.Treating, CheckedClinic.New(policy ?? WithSameDay)).OnDay(1);
        if (flag is not null)
        {
            care.ReportRedFlag(flag).AssertAccepted();
        }

        care.ProposeReferral(urgency: urgency, recipient: new Professional { Kind = kind, Name = "Whoever" }).AssertAccepted();
        return care;
    }
}
