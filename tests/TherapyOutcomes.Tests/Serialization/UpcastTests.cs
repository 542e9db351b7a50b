using System.Text;
using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Storage;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>
/// An event whose form has changed: in schema 2 of this catalog a concern calls its words <c>text</c>, which schema 1 called
/// <c>words</c>. What was stored in schema 1 is read as if it had been written today.
/// </summary>
public sealed class UpcastTests
{
    // As a node of the former version stored it.
    private const string Stored = """{"concern":"c1","words":{"ref":0,"length":"short"}}""";

    private static readonly EventCatalog Catalog = new(
    [
        new EventForm("ConcernRaised", typeof(ConcernRaised)) { Upcasters = [Rename] },
        new EventForm("ConcernResolved", typeof(ConcernResolved)) { Upcasters = [_ => { }], LowestSchema = _ => 1 },
    ]);

    private static readonly EventCodec Codec = new(new EventSerializer(Catalog));

    [Fact]
    public void Decode_FormerSchema_IsReadAsTheNewest()
    {
        var former = StoredEvents.Event(StoredEvents.Episode("e1"), 1, "m1", payload: Encoding.UTF8.GetBytes(Stored)) with
        {
            Name = "ConcernRaised",
            Schema = 1,
            Texts = TextBlob.Write(["It hurts at night."]),
        };

        var raised = Assert.IsType<ConcernRaised>(Codec.DecodeWithWords(former, TimeZoneInfo.Utc, secret: null).Event);

        Assert.Equal(("c1", "It hurts at night."), (raised.Concern.Value, raised.Text.Reveal()));
        Assert.Equal(TextLength.Short, Assert.IsType<ConcernRaised>(Codec.Decode(former, TimeZoneInfo.Utc).Event).Text.Features.Length);
    }

    [Fact]
    public void Write_NewEvent_HasTheNewestSchema()
    {
        var written = new EventSerializer(Catalog).Write((TherapyEvent)Samples.Of(typeof(ConcernRaised)));

        Assert.Equal(2, written.Schema);
        Assert.Contains("\"text\"", Encoding.UTF8.GetString(written.Payload), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhatAFormerSchemaHoldsToo_HasTheLowestThatHoldsIt() =>
        Assert.Equal(1, new EventSerializer(Catalog).Write((TherapyEvent)Samples.Of(typeof(ConcernResolved))).Schema);

    [Fact]
    public void Read_SchemaOfALaterVersion_SaysToUpgrade()
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => new EventSerializer(Catalog).Read("ConcernRaised", 3, Encoding.UTF8.GetBytes(Stored)));

        Assert.Contains("Upgrade", thrown.Message, StringComparison.Ordinal);
    }

    private static void Rename(JsonObject content)
    {
        content["text"] = content["words"]!.DeepClone();
        content.Remove("words");
    }
}
