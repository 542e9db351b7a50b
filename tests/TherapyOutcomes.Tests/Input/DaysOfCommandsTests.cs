namespace TherapyOutcomes.Tests.Input;

/// <summary>Days that can't lie on the other side of the command are compared with its day in the clinic's time zone.</summary>
public sealed class DaysOfCommandsTests
{
    private const string Consent = """ "type":"grant-consent","client":"c1","consent":"k1","purposes":["referral"],"recipients":["Dr. Lee"],"scope":["scores"] """;

    private const string Maintenance = """ "type":"agree-maintenance","episode":"e1","everyWeeks":6,"proposedBy":"client" """;

    private const string Missed = """ "type":"record-missed","episode":"e1","what":"session" """;

    [Theory]
    [InlineData(Consent, """ "signedOn":"2026-01-12" """)]
    [InlineData(Maintenance, """ "until":"2026-01-12" """)]
    [InlineData(Missed, """ "dueOn":"2026-01-12" """)]
    public void Send_OnTheDay_IsAccepted(string command, string field) => Sent(command, field).AssertAccepted();

    [Theory]
    [InlineData(Consent, """ "signedOn":"2026-01-13" """, "signedOn", "the day of the command or earlier")]
    [InlineData(Maintenance, """ "until":"2026-01-11" """, "until", "the day of the command or later")]
    [InlineData(Missed, """ "dueOn":"2026-01-13" """, "dueOn", "the day of the command or earlier")]
    public void Send_OnTheOtherSide_NamesTheFieldAndWhatIsAllowed(string command, string field, string name, string allowed)
    {
        var error = Sent(command, field).Error;

        Assert.Equal((ErrorCodes.FieldsConflict, name, allowed), (error?.Code, error?.Field, error?.Allowed));
    }

    // 23:00 in Los Angeles is the next day in UTC.
    [Fact]
    public void Send_InAClinicElsewhere_CountsItsDays()
    {
        var policy = new ClinicPolicy { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles") };

        Assert.Equal("signedOn", Sent(Consent, """ "signedOn":"2026-01-13" """, "2026-01-13T07:00:00Z", policy).Error?.Field);
        Sent(Consent, """ "signedOn":"2026-01-12" """, "2026-01-13T07:00:00Z", policy).AssertAccepted();
    }

    [Theory]
    [InlineData("purposes")]
    [InlineData("recipients")]
    public void Send_ConsentToNothingOrToNoOne_SaysThatAnEntryIsMissing(string field)
    {
        var empty = field == "purposes" ? Consent.Replace("[\"referral\"]", "[]", StringComparison.Ordinal) : Consent.Replace("[\"Dr. Lee\"]", "[]", StringComparison.Ordinal);

        var error = Sent(empty, """ "signedOn":"2026-01-12" """).Error;

        Assert.Equal((ErrorCodes.ValueOutOfRange, field, "at least one entry"), (error?.Code, error?.Field, error?.Allowed));
    }

    private static Answer Sent(string command, string field, string at = "2026-01-12T10:00:00Z", ClinicPolicy? policy = null)
    {
        var clinic = CheckedClinic.New(policy);
        clinic.OnDay(0).OpenEpisode();
        return clinic.Play($$"""{ "at":"{{at}}","actor":"p1",{{command}},{{field}} }""");
    }
}
