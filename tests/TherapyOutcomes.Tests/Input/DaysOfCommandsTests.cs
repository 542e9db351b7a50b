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

    [Fact]
    public void Send_ConsentThatExpiresBeforeItWasSigned_NamesTheField()
    {
        var error = Sent(Consent, """ "signedOn":"2026-01-10","expiresOn":"2026-01-09" """).Error;

        Assert.Equal(("expiresOn", "signedOn or later"), (error?.Field, error?.Allowed));
        Sent(Consent, """ "signedOn":"2026-01-10","expiresOn":"2026-01-10" """).AssertAccepted();
    }

    [Fact]
    public void Send_WithdrawalOfAConsentThatWasGivenLater_NamesTheField()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(3);
        care.Clinic.Play("""{"type":"record-treatment-consent","at":"2026-01-07T10:00:00Z","actor":"p1","episode":"e1","consent":"k1","explained":["nature"],"sensitiveAreas":[],"written":true}""").AssertAccepted();

        var early = care.Clinic.Play("""{"type":"withdraw-treatment-consent","at":"2026-01-07T09:59:00Z","actor":"p1","episode":"e1","consent":"k1"}""");

        Assert.Equal(("at", "the time of the consent or later"), (early.Error?.Field, early.Error?.Allowed));
        care.Clinic.Play("""{"type":"withdraw-treatment-consent","at":"2026-01-07T10:00:00Z","actor":"p1","episode":"e1","consent":"k1"}""").AssertAccepted();
    }

    [Theory]
    [InlineData("""{"type":"record-education","at":"2026-01-12T10:00:00Z","actor":"p1","practitioner":"p1","course":"k1","title":" . ","credits":1,"category":"ethics","delivery":"in-person","topics":[],"completedOn":"2026-01-10"}""", "title")]
    [InlineData("""{"type":"discharge","at":"2026-01-12T10:00:00Z","actor":"p1","episode":"e1","kind":"recovered","advice":""}""", "advice")]
    [InlineData("""{"type":"record-referral-report","at":"2026-01-12T10:00:00Z","actor":"p1","episode":"e1","referral":"r1","summary":"\u200b"}""", "summary")]
    public void Send_BlankTextThatIsTheWholeFact_NamesTheField(string line, string field)
    {
        var clinic = CheckedClinic.New();
        clinic.OnDay(0).OpenEpisode();

        Assert.Equal((field, "words, not blank"), (clinic.Play(line).Error?.Field, clinic.Play(line).Error?.Allowed));
    }
}
