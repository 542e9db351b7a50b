using System.Text;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Storage;

namespace TherapyOutcomes.Tests.Serialization;

public sealed class EventSerializerTests
{
    private const string Canary = "zqCanaryzq";

    [Fact]
    public void Read_UnknownName_SaysWhichAndWhatToDo()
    {
        var thrown = Unreadable("CuppingRecorded", 1, $$"""{"text":"{{Canary}}"}""");

        Assert.Contains("CuppingRecorded", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Upgrade", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Read_AnotherSchema_SaysWhichAndWhatToDo(int schema)
    {
        var thrown = Unreadable("NoteSigned", schema, $$"""{"note":"{{Canary}}"}""");

        Assert.Contains("NoteSigned", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(schema.ToString(System.Globalization.CultureInfo.InvariantCulture), thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"zqCanaryzq\"")]
    [InlineData("{\"note\":")]
    [InlineData("{\"note\":null}")]
    [InlineData("{\"note\":\"zqCanaryzq with blanks\"}")]
    [InlineData("{\"note\":{\"zqCanaryzq\":1}}")]
    [InlineData("zqCanaryzq")]
    public void Read_BrokenPayload_SaysWhereAndNothingOfIt(string payload) => Unreadable("NoteSigned", 1, payload);

    [Theory]
    [InlineData("null")]
    [InlineData("\"zqCanaryzq\"")]
    [InlineData("{\"text\":7,\"words\":1,\"grade\":0}")]
    [InlineData("{\"text\":\"zqCanaryzq\",\"words\":\"zqCanaryzq\",\"grade\":0}")]
    [InlineData("{\"text\":\"zqCanaryzq\",\"words\":1e9,\"grade\":0}")]
    [InlineData("{\"text\":\"zqCanaryzq\",\"zqCanaryzq\":1}")]
    [InlineData("{\"text\":{\"zqCanaryzq\":1}}")]
    [InlineData("[1,2]")]
    [InlineData("7")]
    [InlineData("{\"text\":\"\\ud800zqCanaryzq\",\"words\":1,\"grade\":0}")]
    public void Read_BrokenText_IsUnreadable(string text) =>
        Unreadable("ConcernRaised", 1, $$"""{"concern":"c1","text":{{text}}}""");

    [Theory]
    [InlineData("EpisodeOpened", "{\"client\":\"c1\",\"practitioner\":\"p1\",\"complaint\":{\"words\":0,\"grade\":0},\"primaryMeasure\":\"ODI\",\"chronicity\":\"zqCanaryzq\"}")]
    [InlineData("ContactAttemptRecorded", "{\"channel\":\"\",\"reached\":true}")]
    [InlineData("SessionRecorded", "{\"session\":\"s1\",\"techniques\":null,\"minutes\":45,\"areas\":[]}")]
    public void Read_BrokenValue_IsUnreadable(string name, string payload) => Unreadable(name, 1, payload);

    [Fact]
    public void Decode_StoredEventOfANewerLibrary_IsUnreadable()
    {
        var stored = StoredEvents.Event(StoredEvents.Episode("e1"), 1, "m1", payload: Encoding.UTF8.GetBytes(Canary)) with { Schema = 2 };

        var thrown = Assert.Throws<TherapyOutcomesException>(() => EventCodec.Standard.Decode(stored, TimeZoneInfo.Utc));

        Assert.Equal(ErrorCodes.EventUnreadable, thrown.Code);
    }

    private static TherapyOutcomesException Unreadable(string name, int schema, string payload)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => EventSerializer.Standard.Read(name, schema, Encoding.UTF8.GetBytes(payload)));

        Assert.Equal(ErrorCodes.EventUnreadable, thrown.Code);
        Assert.StartsWith(ErrorCodes.EventUnreadable, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, thrown.ToString(), StringComparison.Ordinal);
        return thrown;
    }
}
