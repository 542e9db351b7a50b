using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>The stored form of every event is a promise, held by a corpus of files.</summary>
public sealed class EventFormsTests
{
    private static readonly EventSerializer Serializer = EventSerializer.Standard;

    public static TheoryData<string> Names => new(EventCatalog.Standard.Forms.Select(form => form.Name));

    [Fact]
    public void Catalog_OfAllEvents_MissesNone() => Assert.Equal(
        Samples.EventTypes.Select(type => type.FullName),
        EventCatalog.Standard.Forms.Select(form => form.Type).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => type.FullName));

    [Fact]
    public void Corpus_OfAllNamesAndSchemas_MissesNone()
    {
        var promised = EventCatalog.Standard.Forms
            .SelectMany(form => Enumerable.Range(1, form.Schema).Select(schema => (form.Name, Schema: schema)))
            .ToList();
        var missing = EventCatalog.Standard.Forms.Where(form => !File.Exists(EventCorpus.PathOf(form.Name, form.Schema))).ToList();
        missing.ForEach(form => EventCorpus.Write(form, [.. new[] { false, true }.Select(requiredOnly => Serializer.Write(Sample(form, requiredOnly)))]));

        Assert.True(missing.Count == 0, $"Not in the corpus, and written there now, to be read and kept: {string.Join(", ", missing.Select(form => form.Name))}");
        Assert.Equal(promised.Order(), EventCorpus.Files.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EveryEvent_HasTheFormThatIsPromised(string name)
    {
        var form = FormOf(name);
        var corpus = EventCorpus.Read(name, form.Schema);

        var written = new[] { false, true }.Select(requiredOnly => Serializer.Write(Sample(form, requiredOnly))).ToList();

        Assert.Equal(corpus.Select(sample => Text(sample.Payload)), written.Select(sample => Text(sample.Payload)));
        Assert.Equal(corpus.Select(sample => sample.Words), written.Select(sample => sample.Words));
        Assert.All(written, sample => Assert.Equal((name, form.Schema), (sample.Name, sample.Schema)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_EverySchemaOfTheCorpus_GivesTheEventOfToday(string name)
    {
        var form = FormOf(name);
        for (var schema = 1; schema <= form.Schema; schema++)
        {
            var corpus = EventCorpus.Read(name, schema);
            for (var index = 0; index < corpus.Count; index++)
            {
                var read = Serializer.Read(name, schema, corpus[index].Payload, TextSlots.Of(corpus[index].Words));

                Canonical.AssertSame(Sample(form, requiredOnly: index == 1), read);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EveryEvent_LeavesItsWordsOutOfThePayload(string name) =>
        Assert.DoesNotContain(Samples.Canary, Text(Serializer.Write(Sample(FormOf(name), requiredOnly: false)).Payload), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FieldMissingUnknownOrRepeated_IsUnreadable(string name)
    {
        var form = FormOf(name);
        var written = Serializer.Write(Sample(form, requiredOnly: false));
        foreach (var field in Samples.FieldsOf(form.Type).Where(Samples.IsRequired))
        {
            var content = JsonNode.Parse(written.Payload)!.AsObject();
            Assert.True(content.Remove(Samples.WireName(field.Name)), field.Name);
            AssertUnreadable(name, form.Schema, JsonSerializer.SerializeToUtf8Bytes(content));
        }

        var text = Text(written.Payload);
        AssertUnreadable(name, form.Schema, System.Text.Encoding.UTF8.GetBytes(text[..^1] + (text.Length > 2 ? "," : "") + $"\"{Samples.Canary}\":1}}"));
        foreach (var first in JsonNode.Parse(written.Payload)!.AsObject())
        {
            AssertUnreadable(name, form.Schema, System.Text.Encoding.UTF8.GetBytes($"{text[..^1]},\"{first.Key}\":{first.Value?.ToJsonString() ?? "null"}}}"));
        }
    }

    [Fact]
    public void Write_StageMove_DoesNotStoreItsTrigger()
    {
        foreach (var form in EventCatalog.Standard.Forms.Where(form => form.Type.IsSubclassOf(typeof(StageMoved))))
        {
            Assert.False(JsonNode.Parse(Serializer.Write(Sample(form, requiredOnly: false)).Payload)!.AsObject().ContainsKey("trigger"), form.Name);
        }
    }

    private static EventForm FormOf(string name) => EventCatalog.Standard.Forms.Single(form => form.Name == name);

    private static TherapyEvent Sample(EventForm form, bool requiredOnly) => (TherapyEvent)Samples.Of(form.Type, requiredOnly);

    private static string Text(byte[] payload) => System.Text.Encoding.UTF8.GetString(payload);

    private static void AssertUnreadable(string name, int schema, byte[] payload)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => Serializer.Read(name, schema, payload));

        Assert.Equal(ErrorCodes.EventUnreadable, thrown.Code);
        Assert.DoesNotContain(Samples.Canary, thrown.ToString(), StringComparison.Ordinal);
    }
}
