using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>A canary stands in every text; it must be found nowhere but where texts belong.</summary>
public sealed class ClientTextLeakTests
{
    // Names of the wire fields that hold texts, in whatever command or part of one.
    private static readonly HashSet<string> TextFields = [.. Samples.CommandTypes.SelectMany(TextsOf)];

    public static TheoryData<string> Types => new(Samples.CommandTypes.Concat(Samples.EventTypes).Select(type => type.Name).Distinct());

    public static TheoryData<string> Ways => new(Way.Names);

    [Theory]
    [MemberData(nameof(Types))]
    public void ToString_OfEveryCommandAndEvent_ShowsNoText(string name)
    {
        var sample = Samples.Of(Samples.CommandTypes.Concat(Samples.EventTypes).First(type => type.Name == name));

        Assert.DoesNotContain(Samples.Canary, sample.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Canary, $"{sample}", StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_OfAllCommands_AreClientTextsOrTermsOnly()
    {
        var strings = Samples.CommandTypes.Concat(Samples.EventTypes)
            .SelectMany(type => Samples.FieldsOf(type).Where(field => field.PropertyType == typeof(string)).Select(field => $"{type.Name}.{field.Name}"));

        Assert.Empty(strings);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Submit_AWayFullOfCanaries_ShowsNoneInAnswersHeadsOrRecords(string name)
    {
        var clinic = new TestClinic();
        var seen = new List<string>();

        foreach (var line in Way.Load(name).Lines.Select(Planted))
        {
            var answer = clinic.Play(line);
            seen.AddRange(ShownAnswer.Of(answer));
        }

        foreach (var id in new[] { "e1", "e2" })
        {
            seen.Add($"{await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(id))}");
            seen.AddRange(clinic.ReadStored(RecordKey.For(ClinicId.Default, new EpisodeId(id))).Select(stored => stored.ToString()));
        }

        seen.Add(clinic.ReadClient("c-rowan").ToString());
        var summaries = await ((IRecordCatalog)clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default });
        seen.AddRange(summaries.Select(summary => System.Text.Json.JsonSerializer.Serialize(summary)));

        Assert.True(seen.Count > 10);
        Assert.All(seen, text => Assert.DoesNotContain(Samples.Canary, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Replay_OfABrokenHistory_ShowsNoText()
    {
        var clinic = new TestClinic();
        var key = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
        var raised = Storage.StoredEvents.Event(key, 1, "m1", payload: EventSerializer.Standard.Write(
            (TherapyEvent)Samples.Of(typeof(ConcernRaised))).Payload) with
        { Name = "ConcernRaised" };
        await clinic.Store.AppendAsync(Storage.StoredEvents.Batch(raised), CancellationToken.None);

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.EvaluateAsync(key));

        Assert.Equal(ErrorCodes.HistoryBroken, thrown.Code);
        Assert.DoesNotContain(Samples.Canary, thrown.ToString(), StringComparison.Ordinal);
    }

    private static string Planted(string line)
    {
        var wire = JsonNode.Parse(line)!.AsObject();
        var what = wire["what"]?.DeepClone(); // here an id, elsewhere a step of self-care
        Plant(wire);
        if (what is not null)
        {
            wire["what"] = what;
        }

        return wire.ToJsonString();
    }

    private static void Plant(JsonObject wire)
    {
        foreach (var (name, value) in wire.ToList())
        {
            wire[name] = value switch
            {
                JsonObject inner => Within(inner),
                JsonArray list => new JsonArray([.. list.Select(item => item is JsonObject inner ? Within(inner) : Text(name, item?.DeepClone()))]),
                _ => Text(name, value?.DeepClone()),
            };
        }
    }

    private static JsonObject Within(JsonObject inner)
    {
        var copy = inner.DeepClone().AsObject();
        Plant(copy);
        return copy;
    }

    // Blank texts stay blank, and recipients that name nobody stay what they are.
    private static JsonNode? Text(string name, JsonNode? value) =>
        TextFields.Contains(name) && value?.GetValueKind() == System.Text.Json.JsonValueKind.String
        && value.GetValue<string>() is { } text && !string.IsNullOrWhiteSpace(text) && text != "public" && !text.StartsWith("kind:", StringComparison.Ordinal)
            ? JsonValue.Create($"{Samples.Canary} {text}")
            : value;

    private static IEnumerable<string> TextsOf(Type type)
    {
        foreach (var field in Samples.FieldsOf(type))
        {
            var plain = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
            plain = plain.IsGenericType ? plain.GenericTypeArguments[0] : plain;
            if (plain == typeof(ClientText))
            {
                yield return Samples.WireName(field.Name);
            }
            else if (!plain.IsValueType)
            {
                foreach (var inner in TextsOf(plain))
                {
                    yield return inner;
                }
            }
        }
    }
}
