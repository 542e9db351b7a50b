using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

public sealed class CommandReaderErrorTests
{
    private const string Head = """{"type":"record-session","at":"2026-03-02T09:00:00+00:00","actor":"p1","episode":"e1" """;
    private const string Open = """{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"acute","plan":""";
    private const string Talk = """{"type":"discuss-improvement","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","topics":[],"understood":"yes","channel":"phone" """;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"type\":\"resume\",}")]
    [InlineData("// resume\n{}")]
    [InlineData("{'type':'resume'}")]
    [InlineData("{\"type\":NaN}")]
    [InlineData("{\"type\":01}")]
    [InlineData("Resume Mr Smith")]
    public void Read_NoJson_SaysSo(string line) => AssertError(line, ErrorCodes.NotJson, null, "one JSON object per line");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"resume\"}]")]
    [InlineData("7")]
    [InlineData("\"resume\"")]
    public void Read_NoObject_SaysSo(string line) => AssertError(line, ErrorCodes.NotAnObject, null, "one JSON object per line");

    [Theory]
    [InlineData("{}", ErrorCodes.FieldMissing, "a name")]
    [InlineData("{\"type\":null}", ErrorCodes.FieldMissing, "a name")]
    [InlineData("{\"type\":7}", ErrorCodes.ValueKindWrong, "text")]
    [InlineData("{\"type\":\"\\ud800\"}", ErrorCodes.ValueKindWrong, "text")]
    [InlineData("{\"type\":\"resume\",\"type\":\"resume\"}", ErrorCodes.FieldRepeated, "the field once")]
    public void Read_TypeMissingOrWrong_SaysSo(string line, string code, string? allowed) => AssertError(line, code, "type", allowed);

    [Theory]
    [InlineData("resum")]
    [InlineData("Resume")]
    [InlineData("")]
    [InlineData("Mr Smith")]
    public void Read_UnknownType_ListsTheTypes(string type)
    {
        var error = CommandReader.Read($$"""{"type":"{{type}}"}""").Error!;

        Assert.Equal((ErrorCodes.CommandUnknown, "type"), (error.Code, error.Field));
        Assert.Equal(CommandCatalog.Names.Order(StringComparer.Ordinal), error.Allowed!.Split(", "));
        Assert.DoesNotContain("Smith", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00")]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02 09:00:00+00:00")]
    [InlineData("2026-02-30T09:00:00Z")]
    [InlineData("2026-03-02T24:00:00Z")]
    [InlineData("2026-03-02T09:00:00+15:00")]
    [InlineData("1900-02-29T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Read_AtWithoutOffsetOrNoTime_SaysWhatATimeLooksLike(string at) => AssertError(
        $$"""{"type":"resume","at":"{{at}}","actor":"p1","episode":"e1","reason":"x"}""",
        ErrorCodes.ValueKindWrong,
        "at",
        "an ISO 8601 time with an offset such as 2026-01-31T09:30:00+01:00");

    [Theory]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("2201-01-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("20260-03-02T09:00:00Z")]
    public void Read_AtThatNoRecordCanHold_IsOutOfRange(string at) => AssertError(
        $$"""{"type":"resume","at":"{{at}}","actor":"p1","episode":"e1","reason":"x"}""",
        ErrorCodes.ValueOutOfRange,
        "at",
        "1900-01-01 to 2200-12-31");

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("12026-03-02")]
    public void Read_DateThatNoRecordCanHold_IsOutOfRange(string dueOn) => AssertError(
        $$"""{"type":"record-missed","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","what":"session","dueOn":"{{dueOn}}"}""",
        ErrorCodes.ValueOutOfRange,
        "dueOn",
        "1900-01-01 to 2200-12-31");

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", 0)]
    [InlineData("2026-03-02T09:00Z", 0)]
    [InlineData("2026-03-02T09:00:00.1234567-05:30", -330)]
    [InlineData("2026-03-02T09:00:00+14:00", 840)]
    [InlineData("1900-01-01T00:00:00Z", 0)]
    public void Read_AtWithOffset_KeepsTheOffset(string at, int minutes)
    {
        var reading = CommandReader.Read($$"""{"type":"resume","at":"{{at}}","actor":"p1","episode":"e1","reason":"x"}""");

        Assert.Equal(minutes, reading.Command!.At.Offset.TotalMinutes);
    }

    [Theory]
    [InlineData("""{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p 1","episode":"e1","reason":"x"}""", "actor")]
    [InlineData("""{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"","reason":"x"}""", "episode")]
    [InlineData("""{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e/1","reason":"x"}""", "episode")]
    [InlineData("""{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"é1","reason":"x"}""", "episode")]
    [InlineData("""{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","reason":"x","clinic":"a%"}""", "clinic")]
    [InlineData("""{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","reason":"x","commandId":"12345678901234567890123456789012345678901234567890123456789012345"}""", "commandId")]
    public void Read_BadId_SaysWhatAnIdIs(string line, string field) =>
        AssertError(line, ErrorCodes.IdInvalid, field, "1 to 64 characters from A-Z a-z 0-9 . _ -");

    [Theory]
    [InlineData(",\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":\"60\"}", "minutes", "a whole number")]
    [InlineData(",\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":60.5}", "minutes", "a whole number")]
    [InlineData(",\"session\":\"s1\",\"techniques\":\"swedish\",\"areas\":[],\"minutes\":60}", "techniques", "a list")]
    [InlineData(",\"session\":\"s1\",\"techniques\":[\"a\",7],\"areas\":[],\"minutes\":60}", "techniques[1]", "a text of 1 to 64 characters on one line, not blank")]
    [InlineData(",\"session\":\"s1\",\"techniques\":[\"a\",null],\"areas\":[],\"minutes\":60}", "techniques[1]", "a text of 1 to 64 characters on one line, not blank")]
    [InlineData(",\"session\":\"s1\",\"techniques\":[],\"areas\":[\"\\udc00\"],\"minutes\":60}", "areas[0]", "text")]
    [InlineData(",\"session\":{},\"techniques\":[],\"areas\":[],\"minutes\":60}", "session", "text")]
    public void Read_AnotherKind_SaysWhatIsAllowed(string fields, string field, string allowed) =>
        AssertError(Head + fields, ErrorCodes.ValueKindWrong, field, allowed);

    [Theory]
    [InlineData("1e99999")]
    [InlineData("-1E400")]
    [InlineData("99999999999")]
    [InlineData("9999999999.5")]
    public void Read_WholeNumberThatNoRecordCanHold_IsOutOfRange(string minutes)
    {
        var line = Head + ",\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":" + minutes + "}";

        AssertError(line, ErrorCodes.ValueOutOfRange, "minutes", "-1000000 to 1000000");
        Assert.Equal($"{minutes} is out of range.", CommandReader.Read(line).Error!.Message);
    }

    [Theory]
    [InlineData("60.0")]
    [InlineData("6e1")]
    public void Read_WholeNumberInAnotherForm_IsRead(string minutes) => Assert.Equal(
        60, ((RecordSession)CommandReader.Read(Head + ",\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":" + minutes + "}").Command!).Minutes);

    [Fact]
    public void Read_BlankTerm_SaysWhatIsAllowed() => AssertError(
        Head + ",\"session\":\"s1\",\"techniques\":[\" \"],\"areas\":[],\"minutes\":60}",
        ErrorCodes.ValueOutOfRange,
        "techniques[0]",
        "a text of 1 to 64 characters on one line, not blank");

    [Theory]
    [InlineData("subacut")]
    [InlineData("Acute")]
    [InlineData("1")]
    [InlineData("")]
    public void Read_EnumMisspelt_ListsTheValues(string chronicity) => AssertError(
        Open.Replace("\"acute\"", $"\"{chronicity}\"", StringComparison.Ordinal) + "null}",
        ErrorCodes.ValueUnknown,
        "chronicity",
        "acute, subacute, chronic");

    [Theory]
    [InlineData("7", ErrorCodes.ValueKindWrong, "plan", "an object")]
    [InlineData("{}", ErrorCodes.FieldMissing, "plan.techniques", "a list, each item: a text of 1 to 64 characters on one line, not blank")]
    [InlineData("""{"techniques":[],"minutes":"x","sessionsPerWeek":1,"weeks":4}""", ErrorCodes.ValueKindWrong, "plan.minutes", "a whole number")]
    [InlineData("""{"techniques":[3],"minutes":60,"sessionsPerWeek":1,"weeks":4}""", ErrorCodes.ValueKindWrong, "plan.techniques[0]", "a text of 1 to 64 characters on one line, not blank")]
    [InlineData("""{"techniques":[],"minutes":60,"sessionsPerWeek":"1","weeks":4}""", ErrorCodes.ValueKindWrong, "plan.sessionsPerWeek", "a number")]
    [InlineData("""{"techniques":[],"minutes":60,"sessionsPerWeek":1,"weeks":null}""", ErrorCodes.FieldMissing, "plan.weeks", "a whole number")]
    [InlineData("""{"techniques":[],"minutes":60,"sessionsPerWeek":1,"weeks":4,"days":2}""", ErrorCodes.FieldUnknown, "plan.days", "techniques, minutes, sessionsPerWeek, weeks")]
    [InlineData("""{"techniques":[],"minutes":60,"sessionsPerWeek":1,"weeks":4,"weeks":4}""", ErrorCodes.FieldRepeated, "plan.weeks", "the field once")]
    public void Read_NestedObject_NamesThePath(string plan, string code, string field, string? allowed) =>
        AssertError(Open + plan + "}", code, field, allowed);

    [Theory]
    [InlineData("[{\"what\":\"walk\",\"howOften\":\"daily\",\"when\":\"noon\"}]", ErrorCodes.FieldMissing, "selfCare[0].confidence", "a whole number")]
    [InlineData("[{\"what\":\"walk\",\"howOften\":\"daily\",\"when\":\"noon\",\"confidence\":8},{\"what\":1}]", ErrorCodes.ValueKindWrong, "selfCare[1].what", "text")]
    [InlineData("[7]", ErrorCodes.ValueKindWrong, "selfCare[0]", "an object")]
    [InlineData("{}", ErrorCodes.ValueKindWrong, "selfCare", "a list")]
    public void Read_ListOfObjects_NamesThePath(string selfCare, string code, string field, string? allowed) =>
        AssertError($"{Talk},\"selfCare\":{selfCare}}}", code, field, allowed);

    [Theory]
    [InlineData(",\"plan\":{\"minutes\":0,\"techniques\":[],\"sessionsPerWeek\":1,\"weeks\":4}", "plan.minutes", "1 to 600")]
    [InlineData(",\"plan\":{\"minutes\":601,\"techniques\":[],\"sessionsPerWeek\":1,\"weeks\":4}", "plan.minutes", "1 to 600")]
    [InlineData(",\"plan\":{\"minutes\":60,\"techniques\":[],\"sessionsPerWeek\":0,\"weeks\":4}", "plan.sessionsPerWeek", "0.001 to 1000000")]
    [InlineData(",\"plan\":{\"minutes\":60,\"techniques\":[],\"sessionsPerWeek\":1,\"weeks\":105}", "plan.weeks", "1 to 104")]
    public void Submit_PlanOutOfRange_NamesThePath(string plan, string field, string allowed)
    {
        var line = Open[..Open.LastIndexOf(",\"plan\"", StringComparison.Ordinal)] + plan + "}";

        AssertError(new TestClinic().Play(line), ErrorCodes.ValueOutOfRange, field, allowed);
    }

    [Theory]
    [InlineData("record-session", "\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":0", ErrorCodes.ValueOutOfRange, "minutes", "1 to 600")]
    [InlineData("record-session", "\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":601", ErrorCodes.ValueOutOfRange, "minutes", "1 to 600")]
    [InlineData("record-score", "\"measure\":\"ODI\",\"value\":101", ErrorCodes.ValueOutOfRange, "value", null)]
    [InlineData("record-score", "\"measure\":\"ODI\",\"value\":-0.1", ErrorCodes.ValueOutOfRange, "value", null)]
    [InlineData("record-score", "\"measure\":\"ODI\",\"value\":40,\"items\":[1]", ErrorCodes.FieldsConflict, "value", "exactly one of value, items")]
    [InlineData("record-score", "\"measure\":\"ODI\"", ErrorCodes.FieldsConflict, "value", "exactly one of value, items")]
    [InlineData("record-score", "\"measure\":\"ODI\",\"items\":[1,2,3]", ErrorCodes.ItemsInvalid, "items", null)]
    [InlineData("record-score", "\"measure\":\"odi\",\"value\":40", ErrorCodes.MeasureUnknown, "measure", null)]
    [InlineData("record-check-in", "\"experience\":\"x\",\"listened\":11,\"rightGoals\":1,\"comfortable\":1", ErrorCodes.ValueOutOfRange, "listened", "0 to 10")]
    [InlineData("record-feedback", "\"request\":\"f1\",\"rating\":6,\"comment\":\"x\"", ErrorCodes.ValueOutOfRange, "rating", "1 to 5")]
    [InlineData("record-feedback", "\"request\":\"f1\",\"rating\":5,\"recommend\":-1,\"comment\":\"x\"", ErrorCodes.ValueOutOfRange, "recommend", "0 to 10")]
    [InlineData("report-red-flag", "\"flag\":\"sniffles\",\"detail\":\"x\"", ErrorCodes.ValueUnknown, "flag", null)]
    [InlineData("discuss-improvement", "\"topics\":[],\"understood\":\"yes\",\"channel\":\"phone\",\"selfCare\":[{\"what\":\"a\",\"howOften\":\"b\",\"when\":\"c\",\"confidence\":11}]", ErrorCodes.ValueOutOfRange, "selfCare[0].confidence", "0 to 10")]
    [InlineData("correct", "\"what\":\"s1\",\"reason\":\"x\",\"replacement\":3", ErrorCodes.FieldsConflict, "replacement", null)]
    public void Submit_OutOfRange_SaysWhatIsAllowedAndWritesNothing(string type, string fields, string code, string field, string? allowed)
    {
        var clinic = new TestClinic();
        clinic.Play(Open + "null}");
        clinic.Play(Head + ",\"session\":\"s1\",\"techniques\":[],\"areas\":[],\"minutes\":60}");

        var answer = clinic.Play($$"""{"type":"{{type}}","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1",{{fields}}}""");

        AssertError(answer, code, field, allowed ?? answer.Error?.Allowed);
        Assert.True(answer.Error!.Allowed?.Length > 0);
        Assert.Equal(2, clinic.ReadStored(Storage.StoredEvents.Episode("e1")).Count);
    }

    [Theory]
    [InlineData(300_000, true)]
    [InlineData(300_001, false)]
    public void Submit_InTheFuture_IsMalformedBeyondFiveMinutes(int milliseconds, bool accepted)
    {
        var clinic = new TestClinic();
        var at = clinic.Now.AddMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture);

        var answer = clinic.Send(TestClinic.ReadCommand((Open + "null}").Replace("2026-03-02T09:00:00Z", at, StringComparison.Ordinal)));

        Assert.Equal(accepted, answer.Accepted);
        if (!accepted)
        {
            AssertError(answer, ErrorCodes.TimeInFuture, "at", "at most 5 minutes after now");
        }
    }

    [Fact]
    public void Submit_NoSuchRecord_NamesTheRecordsField()
    {
        AssertError(new TestClinic().Play("""{"type":"review-stage","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e9"}"""), ErrorCodes.RecordMissing, "episode", "the id of a record that exists");
        AssertError(new TestClinic().Play("""{"type":"revoke-consent","at":"2026-03-02T09:00:00Z","actor":"p1","client":"c9","consent":"k1"}"""), ErrorCodes.RecordMissing, "client", "the id of a record that exists");
    }

    [Theory]
    [InlineData(200_000, "[")]
    [InlineData(100_000, "{\"type\":")]
    [InlineData(9, "[")]
    public void Read_NestingBomb_IsCutOff(int depth, string opening) =>
        AssertError(string.Concat(Enumerable.Repeat(opening, depth)), ErrorCodes.NotJson, null, "one JSON object per line");

    [Fact]
    public void Read_UnknownFieldNestedTooDeep_IsCutOff() =>
        AssertError("{\"type\":\"resume\",\"x\":" + new string('[', 20) + new string(']', 20) + "}", ErrorCodes.NotJson, null, "one JSON object per line");

    [Fact]
    public void Read_OneMegabyte_IsTheMost()
    {
        var line = """{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","reason":""}""";
        var most = line.Insert(line.Length - 2, new string('x', CommandReader.MaxLineBytes - line.Length));

        Assert.True(CommandReader.Read(most).IsRead);
        AssertError(most + " ", ErrorCodes.TextTooLong, null, "at most 1048576 bytes");
        AssertError(new string('é', (CommandReader.MaxLineBytes / 2) + 1), ErrorCodes.TextTooLong, null, "at most 1048576 bytes");
    }

    [Theory]
    [InlineData("{\"\\ud800\":1,\"type\":\"resume\"}")]
    [InlineData("{\"type\":\"resume\",\"\\udc00x\":{}}")]
    [InlineData("{\"type\":\"resume\",\"reason\":\"\\ud83d\"}")]
    public void Read_LoneSurrogates_AreAnErrorNotAnException(string line) => Assert.NotNull(CommandReader.Read(line).Error);

    [Theory]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D })] // {"?":1}
    [InlineData(new byte[] { 0x7B, 0x22, 0x74, 0x79, 0x70, 0x65, 0x22, 0x3A, 0x22, 0xC3, 0x28, 0x22, 0x7D })] // {"type":"?"}
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { 0x00 })]
    public void Read_BytesThatAreNoUtf8_AreAnErrorNotAnException(byte[] line) => Assert.NotNull(CommandReader.Read(line).Error);

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+99999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("79228162514264337593543950336")]
    public void Read_NumberBeyondDecimal_IsOutOfRangeAndRepeated(string number)
    {
        var line = $$"""{"type":"record-score","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":{{number}}}""";

        AssertError(line, ErrorCodes.ValueOutOfRange, "value", "-1000000 to 1000000");
        Assert.Equal($"{number} is out of range.", CommandReader.Read(line).Error!.Message);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("items")]
    public void Read_NumberOfAThousandDigits_IsNotRepeatedWhole(string field)
    {
        var number = new string('9', 1000);
        var given = field == "items" ? $"[{number}]" : number;

        var error = CommandReader.Read($$"""{"type":"record-score","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","measure":"ODI","{{field}}":{{given}}}""").Error!;

        Assert.Equal(ErrorCodes.ValueOutOfRange, error.Code);
        Assert.True(error.Message.Length < 200);
    }

    [Fact]
    public void Read_UnknownFieldThatIsNoName_IsNotRepeated()
    {
        var line = """{"type":"resume","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","reason":"x","Mr Smith's knee":1}""";

        AssertError(line, ErrorCodes.FieldUnknown, "?", "type, at, actor, episode, reason, clinic, commandId");
    }

    private static void AssertError(string line, string code, string? field, string? allowed)
    {
        var reading = CommandReader.Read(line);

        Assert.False(reading.IsRead);
        Assert.Equal((code, field, allowed), (reading.Error.Code, reading.Error.Field, reading.Error.Allowed));
        Assert.NotEmpty(reading.Error.Message);
    }

    private static void AssertError(Answer answer, string code, string field, string? allowed)
    {
        Assert.False(answer.Accepted);
        Assert.Equal((code, field, allowed), (answer.Error?.Code, answer.Error?.Field, answer.Error?.Allowed));
        Assert.Null(answer.Record);
        Assert.True(answer.Events.IsEmpty && answer.Findings.IsEmpty && answer.NextSteps.IsEmpty);
    }

    [Fact]
    public void Read_CategoryTwice_IsAnError()
    {
        var reading = CommandReader.Read("""{"type":"set-education-requirement","at":"2026-02-01T10:00:00Z","actor":"p1","practitioner":"p1","body":"x","periodMonths":24,"startsOn":"2026-01-01","credits":16,"categoryMinimums":{"ethics":3,"Ethics":4}}""");

        Assert.Equal((ErrorCodes.FieldRepeated, "categoryMinimums"), (reading.Error?.Code, reading.Error?.Field));
    }
}
