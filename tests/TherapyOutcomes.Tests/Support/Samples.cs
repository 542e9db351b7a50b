using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Made-up values for every field of a command or event, and the wire form of a command.</summary>
internal static class Samples
{
    /// <summary>Stands in every text of a sample, so that it is found wherever a text leaks.</summary>
    public const string Canary = "zq Canary zq";

    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, 250, TimeSpan.FromHours(2));

    /// <summary>The commands that hosts give.</summary>
    public static IEnumerable<Type> CommandTypes => typeof(Command).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Command)) && type is { IsAbstract: false, IsPublic: true })
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    public static IEnumerable<Type> EventTypes => typeof(TherapyEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(TherapyEvent)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    public static IEnumerable<PropertyInfo> FieldsOf(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.SetMethod is { IsPublic: true })
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    public static bool IsRequired(PropertyInfo field) => field.GetCustomAttribute<RequiredMemberAttribute>() is not null;

    /// <summary>An object with all fields set, or only those it can't do without.</summary>
    public static object Of(Type type, bool requiredOnly = false)
    {
        var sample = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in FieldsOf(type))
        {
            if (!requiredOnly || IsRequired(field) || field.Name == nameof(Command.Clinic))
            {
                field.SetValue(sample, ValueOf(field.PropertyType, field.Name));
            }
        }

        return sample;
    }

    /// <summary>The paths of the texts that objects of a type can have.</summary>
    public static IEnumerable<string> TextPathsOf(Type type) => TextMap.Of(Of(type)).Select(text => text.Path).Distinct();

    /// <summary>A command's JSON, as a host would write it.</summary>
    public static JsonObject Wire(Command command)
    {
        var wire = new JsonObject { ["type"] = CommandCatalog.NameOf(command) };
        foreach (var field in FieldsOf(command.GetType()))
        {
            if (field.GetValue(command) is { } value)
            {
                wire[WireName(field.Name)] = NodeOf(value);
            }
        }

        if (command is ObserveImprovement)
        {
            wire.Remove("text"); // on the wire the words stand in "observation" where no id does
        }

        if (command is SetEducationRequirement requirement)
        {
            wire["categoryMinimums"] = Numbers<CategoryCredits>(requirement.CategoryMinimums, limit => limit.Category.Value, limit => limit.Credits);
            wire["categoryMaximums"] = Numbers(requirement.CategoryMaximums, limit => limit.Category.Value, limit => limit.Credits);
            wire["deliveryMinimums"] = Numbers(requirement.DeliveryMinimums, limit => WireNameOf(limit.Delivery), limit => limit.Credits);
            wire["deliveryMaximums"] = Numbers(requirement.DeliveryMaximums, limit => WireNameOf(limit.Delivery), limit => limit.Credits);
        }

        return wire;
    }

    public static string WireName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    private static object ValueOf(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).Cast<object>().Last();
        }

        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var item = plain.GenericTypeArguments[0];
            var list = Array.CreateInstance(item, 2);
            list.SetValue(ValueOf(item, name), 0);
            list.SetValue(item == typeof(decimal?) ? null : ValueOf(item, name), 1);
            return typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!
                .MakeGenericMethod(item).Invoke(null, [list])!;
        }

        return plain switch
        {
            _ when plain == typeof(ClientText) && name is ("Recipients" or "Recipient" or "Name" or "Title") => NameTokens.Plain.Mark($"{Canary} {name}"),
            _ when plain == typeof(ClientText) => new ClientText($"{Canary} {name}"),
            _ when plain == typeof(string) => $"{name.ToLowerInvariant()}-1",
            _ when plain == typeof(StepChoice) => StepChoice.Of(DischargeKind.GoalsMet),
            _ when plain == typeof(Term) => new Term($"some {name.ToLowerInvariant()}"),
            _ when plain == typeof(bool) => true,
            _ when plain == typeof(int) => 3,
            _ when plain == typeof(long) => 3L,
            _ when plain == typeof(decimal) => 2.5m,
            _ when plain == typeof(DateOnly) => new DateOnly(2026, 4, 5),
            _ when plain == typeof(DateTimeOffset) => At,
            _ when plain == typeof(RedFlagId) => RedFlagCatalog.SuicidalThought,
            _ when plain.IsValueType => Activator.CreateInstance(plain, $"{name.ToLowerInvariant()}-1")!,
            _ => Of(plain),
        };
    }

    private static JsonObject? Numbers<T>(ImmutableArray<T>? limits, Func<T, string> nameOf, Func<T, decimal> numberOf) => limits is { } given
        ? new JsonObject(given.DistinctBy(nameOf).Select(limit => KeyValuePair.Create<string, JsonNode?>(nameOf(limit), numberOf(limit))))
        : null;

    private static JsonNode? NodeOf(object? value) => value switch
    {
        null => null,
        ClientText text => text.Reveal(),
        bool flag => flag,
        int number => number,
        decimal number => number,
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture),
        Enum name => WireNameOf(name),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(NodeOf)]),
        Term term => term.Value,
        ValueType id => id.ToString(),
        _ => new JsonObject(FieldsOf(value.GetType()).Select(field => KeyValuePair.Create(WireName(field.Name), NodeOf(field.GetValue(value))))),
    };

    private static string WireNameOf(Enum value) =>
        (string)typeof(WireNames<>).MakeGenericType(value.GetType()).GetMethod("Of")!.Invoke(null, [value])!;
}
