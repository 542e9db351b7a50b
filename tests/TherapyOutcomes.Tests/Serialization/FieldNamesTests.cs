using System.Reflection;
using System.Text.Json;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>A field has one name: in JSON, in C#, in the command and in the event that comes of it.</summary>
public sealed class FieldNamesTests
{
    // The text of an observation stands in the field "observation" where no id does.
    private static readonly string[] NotInJson = ["ObserveImprovement.Text"];

    public static TheoryData<string> Types => new(Samples.CommandTypes.Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Types))]
    public void Describe_ACommand_NamesItsPropertiesInCamelCase(string name)
    {
        var type = Samples.CommandTypes.Single(command => command.Name == name);

        AssertSameNames(type, CommandCatalog.Forms.Single(form => form.Type == type).Describe().Fields);
    }

    [Fact]
    public void Describe_TheObjectsInCommands_NamesTheirPropertiesInCamelCase()
    {
        var shapes = CommandCatalog.Forms
            .SelectMany(form => form.Describe().Fields)
            .Select(field => field.Value is ListDescription list ? list.Item : field.Value)
            .OfType<ObjectDescription>()
            .ToList();

        Assert.NotEmpty(shapes);
        Assert.All(shapes, shape => AssertSameNames(
            typeof(Command).Assembly.GetExportedTypes().Single(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name) == shape.Name), shape.Fields));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Describe_ACommand_RequiresWhatItsTypeDoes(string name)
    {
        var type = Samples.CommandTypes.Single(command => command.Name == name);
        var required = CommandCatalog.Forms.Single(form => form.Type == type).Describe().Fields.Where(field => field.IsRequired).Select(field => field.Name);

        // C# has the observation's id apart from its text, and requires neither.
        Assert.Equal(
            Sorted(Samples.FieldsOf(type).Where(Samples.IsRequired).Select(field => Samples.WireName(field.Name))),
            Sorted(required.Where(field => (name, field) is not ("ObserveImprovement", "observation"))));
    }

    // Stage moves are of their own name and say more than the command that fires them.
    [Theory]
    [MemberData(nameof(Types))]
    public void Event_OfACommand_CallsEachFieldAsTheCommandDoes(string name)
    {
        var type = Samples.CommandTypes.Single(command => command.Name == name);
        var made = type.GetMethod("ToEvent", BindingFlags.Instance | BindingFlags.NonPublic)?.ReturnType;
        var own = Samples.FieldsOf(type).Where(field => field.DeclaringType == type).Select(field => field.Name);

        Assert.All(own, field => Assert.True(made is null || made.GetProperty(field) is not null, $"{made}.{field}"));
    }

    [Fact]
    public void Describe_ADay_HasANameThatSaysSo()
    {
        var days = CommandCatalog.Forms.SelectMany(form => form.Describe().Fields).Where(field => field.Value is StringDescription { Name: "date" }).Select(field => field.Name).ToList();

        Assert.NotEmpty(days);
        Assert.All(days, name => Assert.Matches("(On|For|Until|^until|^from)$", name));
    }

    private static void AssertSameNames(Type type, ImmutableArray<FieldDescription> fields) => Assert.Equal(
        Sorted(Samples.FieldsOf(type).Where(field => !NotInJson.Contains($"{type.Name}.{field.Name}")).Select(field => Samples.WireName(field.Name))),
        Sorted(fields.Select(field => field.Name)));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
