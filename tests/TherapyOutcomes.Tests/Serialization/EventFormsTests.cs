using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Support;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>The stored form of every event is a promise: it is compared with a snapshot.</summary>
public sealed class EventFormsTests
{
    public static TheoryData<string> Names => new(Samples.EventTypes.Select(type => type.Name));

    [Fact]
    public void Catalog_OfAllEvents_MissesNone() =>
        Assert.Equal(Samples.EventTypes.Select(type => type.Name), EventCatalog.Types.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Write_EveryEvent_HasTheFormItWasPromised()
    {
        var forms = new JsonObject();
        foreach (var type in Samples.EventTypes)
        {
            forms[$"{type.Name} {EventCatalog.CurrentSchema}"] = JsonNode.Parse(EventSerializer.Write(Sample(type.Name, requiredOnly: false)).Span);
        }

        await VerifyJson(forms.ToJsonString());
    }

    [Fact]
    public void Write_StageMove_DoesNotStoreItsTrigger()
    {
        foreach (var type in Samples.EventTypes.Where(type => type.IsSubclassOf(typeof(StageMoved))))
        {
            Assert.False(JsonNode.Parse(EventSerializer.Write(Sample(type.Name, requiredOnly: false)).Span)!.AsObject().ContainsKey("trigger"), type.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WhatWasWritten_IsTheSame(string name)
    {
        foreach (var requiredOnly in new[] { false, true })
        {
            var written = EventSerializer.Write(Sample(name, requiredOnly));

            var read = EventSerializer.Read(name, EventCatalog.CurrentSchema, written.Span);

            Assert.Equal(Canonical.Json(Sample(name, requiredOnly)), Canonical.Json(read));
            Assert.Equal(written.ToArray(), EventSerializer.Write(read).ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_RequiredFieldMissing_IsUnreadable(string name)
    {
        var type = Samples.EventTypes.Single(other => other.Name == name);
        foreach (var field in Samples.FieldsOf(type).Where(Samples.IsRequired))
        {
            var form = JsonNode.Parse(EventSerializer.Write(Sample(name, requiredOnly: false)).Span)!.AsObject();
            Assert.True(form.Remove(Samples.WireName(field.Name)), field.Name);

            var thrown = Assert.Throws<TherapyOutcomesException>(() =>
                EventSerializer.Read(name, EventCatalog.CurrentSchema, JsonSerializer.SerializeToUtf8Bytes(form)));

            Assert.Equal(ErrorCodes.EventUnreadable, thrown.Code);
            Assert.DoesNotContain(Samples.Canary, thrown.ToString(), StringComparison.Ordinal);
        }
    }

    private static TherapyEvent Sample(string name, bool requiredOnly) =>
        (TherapyEvent)Samples.Of(Samples.EventTypes.Single(type => type.Name == name), requiredOnly);
}
