using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>Each command is read field by field, and each field's absence and wrong kinds are told.</summary>
public sealed class CommandReaderTests
{
    // Kinds of values, most of them wrong for any given field.
    private static readonly string[] Kinds =
    [
        "7", "-1", "2.5", "1e999", "true", $"\"{Samples.Canary}\"", "\"\"", "{}", $$"""{"{{Samples.Canary}}":1}""",
        "[]", $"[\"{Samples.Canary}\"]", "[[1]]", "[null]", "\"\\ud800\"",
    ];

    public static TheoryData<string> Types => new(Samples.CommandTypes.Select(type => type.Name));

    [Fact]
    public void Forms_OfAllCommands_MissNone() =>
        Assert.Equal(
            Samples.CommandTypes.Select(type => type.Name),
            CommandCatalog.Names.Select(name => CommandCatalog.TryGet(name, out var form) ? form.Type.Name : null).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_AllFields_AreTheCommands(string type)
    {
        foreach (var requiredOnly in new[] { false, true })
        {
            var command = Sample(type, requiredOnly);

            var reading = CommandReader.Read(Samples.Wire(command).ToJsonString());

            Assert.True(reading.IsRead, reading.Error?.ToString());
            Canonical.AssertSame(command, reading.Command);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_FieldAbsentOrNull_IsMissingWhereRequired(string type)
    {
        var command = Sample(type);
        foreach (var field in Samples.FieldsOf(command.GetType()).Where(field => Samples.Wire(command).ContainsKey(Samples.WireName(field.Name))))
        {
            var name = Samples.WireName(field.Name);
            var required = Samples.IsRequired(field) || (type, name) is ("ObserveImprovement", "observation");
            foreach (var isNull in new[] { false, true })
            {
                var wire = Samples.Wire(command);
                wire.Remove(name);
                if (isNull)
                {
                    wire[name] = null;
                }

                var error = CommandReader.Read(wire.ToJsonString()).Error;

                Assert.Equal(required ? (ErrorCodes.FieldMissing, name) : default, (error?.Code!, error?.Field!));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_AnyKindInAnyField_NamesTheFieldAndRepeatsNoText(string type)
    {
        var command = Sample(type);
        foreach (var name in Samples.Wire(command).Select(pair => pair.Key).Where(name => name != "type").ToList())
        {
            foreach (var kind in Kinds)
            {
                var wire = Samples.Wire(command);
                wire[name] = null;
                var line = wire.ToJsonString().Replace($"\"{name}\":null", $"\"{name}\":{kind}", StringComparison.Ordinal);

                var error = CommandReader.Read(line).Error;

                if (error is not null)
                {
                    Assert.StartsWith(name, error.Field, StringComparison.Ordinal);
                    Assert.DoesNotContain(Samples.Canary, error.ToString(), StringComparison.Ordinal);
                    Assert.True(error.Code is ErrorCodes.FieldMissing or ErrorCodes.FieldUnknown || error.Allowed is { Length: > 0 }, line);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_UnknownOrDoubleField_NamesIt(string type)
    {
        var line = Samples.Wire(Sample(type)).ToJsonString();

        var unknown = CommandReader.Read(line[..^1] + ",\"extra\":1}").Error;
        var again = CommandReader.Read(line[..^1] + ",\"actor\":\"p-lee\"}").Error;

        Assert.Equal((ErrorCodes.FieldUnknown, "extra"), (unknown?.Code!, unknown?.Field!));
        Assert.Contains("actor", unknown!.Allowed, StringComparison.Ordinal);
        Assert.Equal((ErrorCodes.FieldRepeated, "actor"), (again?.Code!, again?.Field!));
    }

    [Fact]
    public void Read_ObservationInWords_IsTheText()
    {
        var wire = Samples.Wire(Sample("ObserveImprovement"));
        wire["observation"] = JsonValue.Create(Samples.Canary);

        var command = Assert.IsType<ObserveImprovement>(CommandReader.Read(wire.ToJsonString()).Command);

        Assert.Null(command.Observation);
        Assert.Equal(Samples.Canary, command.Text!.Value.Reveal());
    }

    private static Command Sample(string type, bool requiredOnly = false)
    {
        var command = (Command)Samples.Of(Samples.CommandTypes.Single(other => other.Name == type), requiredOnly);
        return command switch
        {
            // One field on the wire: an id, or else words.
            SetEducationRequirement set => set with
            {
                CategoryMinimums = [set.CategoryMinimums[0]],
                CategoryMaximums = set.CategoryMaximums?[..1],
                DeliveryMinimums = set.DeliveryMinimums?[..1],
                DeliveryMaximums = set.DeliveryMaximums?[..1],
            },
            ObserveImprovement observe => observe with { Observation = new FactId("o1"), Text = null },
            _ => command,
        };
    }
}
