using System.Text.Json;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Serialization;

public sealed class EventWriterTests
{
    private readonly OutcomeServiceFactory _factory = new() { Store = new InMemoryRecordStore(), MasterKeys = MasterKeyRing.Create(), Time = new FixedClock(TestClinic.Day(2)) };

    [Theory]
    [InlineData(false, """{"withheld":true}""")]
    [InlineData(true, "\"low back complaint\"")]
    public async Task Write_Event_HasItsTextsAsTheyWereRead(bool includesWords, string complaint)
    {
        (await _factory.CreateService().SubmitAsync(Openings.Opening("e1", "c1") with { CommandId = new("open") })).AssertAccepted();

        var recorded = Assert.Single((await _factory.CreateFeed().ReadAsync(new EventFeedRequest { IncludesWords = includesWords })).Events);
        var line = EventWriter.Write(recorded);

        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(["id", "event", "clinic", "record", "version", "command", "actor", "at", "recordedAt", "content"], json.EnumerateObject().Select(field => field.Name));
        Assert.Equal((recorded.Metadata.EventId, "EpisodeOpened", "episode/e1", 1, "open"), (json.GetProperty("id").GetGuid(), json.GetProperty("event").GetString(), json.GetProperty("record").GetString(), json.GetProperty("version").GetInt32(), json.GetProperty("command").GetString()));
        Assert.Equal(complaint, json.GetProperty("content").GetProperty("complaint").GetRawText());
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task Write_OfAnErasedClient_SaysSo()
    {
        var service = _factory.CreateService();
        (await service.SubmitAsync(Openings.Opening("e1", "c1"))).AssertAccepted();
        (await service.SubmitAsync(new EraseClient { Client = new("c1"), Reason = ErasureReason.ClientRequest, At = TestClinic.Day(2), Actor = new("office") })).AssertAccepted();

        var read = (await _factory.CreateFeed().ReadAsync(new EventFeedRequest { IncludesWords = true })).Events;

        Assert.Contains("\"complaint\":{\"erased\":true}", EventWriter.Write(read[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Null_Throws() => Assert.Throws<ArgumentNullException>(() => EventWriter.Write(null!));
}
