using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>Stored values that no record can hold were not written by this library. They are an error, not a fact that rules fail over.</summary>
public sealed class StoredLimitsTests
{
    private static readonly string[] Days = ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"];
    private static readonly string[] Times = ["0001-01-01T00:00:00+00:00", "1899-12-31T23:59:59.999+00:00", "2201-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"];
    private static readonly decimal[] Numbers = [decimal.MinValue, -1_000_001, 1_000_001, 1e27m];

    [Fact]
    public void Read_AValueThatNoRecordCanHold_IsUnreadable()
    {
        var changed = 0;
        foreach (var form in EventCatalog.Standard.Forms)
        {
            var written = EventSerializer.Standard.Write((TherapyEvent)Samples.Of(form.Type));
            foreach (var field in Samples.FieldsOf(form.Type))
            {
                foreach (var value in ExtremesOf(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType))
                {
                    var content = JsonNode.Parse(written.Payload)!.AsObject();
                    content[Samples.WireName(field.Name)] = value;
                    var payload = JsonSerializer.SerializeToUtf8Bytes(content);

                    Assert.Equal(ErrorCodes.EventUnreadable, Assert.Throws<TherapyOutcomesException>(() => EventSerializer.Standard.Read(form.Name, form.Schema, payload)).Code);
                    changed++;
                }
            }
        }

        Assert.True(changed >= 40, $"{changed} values were tried");
    }

    private static IEnumerable<JsonNode> ExtremesOf(Type type) =>
        type == typeof(DateOnly) ? Days.Select(day => (JsonNode)day)
        : type == typeof(DateTimeOffset) ? Times.Select(time => (JsonNode)time)
        : type == typeof(decimal) ? Numbers.Select(number => (JsonNode)number)
        : [];
}
