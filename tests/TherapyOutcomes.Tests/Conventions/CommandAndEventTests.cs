using System.Reflection;
using System.Text.RegularExpressions;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>How commands and events are named, and what they are made of.</summary>
public sealed partial class CommandAndEventTests
{
    private static readonly Assembly Core = typeof(OutcomeService).Assembly;

    private static readonly HashSet<Type> Simple =
    [
        typeof(Term), typeof(ClientText),
        typeof(int), typeof(long), typeof(decimal), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset),
    ];

    public static TheoryData<string> CommandsAndEvents => [.. Concrete<Command>().Concat(Concrete<TherapyEvent>()).Select(type => type.FullName!)];

    public static TheoryData<string> Events => [.. EventCatalog.Standard.Forms.Select(form => form.Type.FullName!)];

    // A bare string could carry a client's words past everything that protects them.
    [Theory]
    [MemberData(nameof(CommandsAndEvents))]
    public void Properties_CommandOrEvent_AreIdsEnumerationsTermsTextsNumbersAndDates(string type) =>
        AssertCarriesNoBareText(Core.GetType(type)!, []);

    [Fact]
    public void Names_Commands_AreKebabCaseAndUnique()
    {
        Assert.All(CommandCatalog.Names, name => Assert.Matches(KebabCase(), name));
        Assert.Distinct(CommandCatalog.Names);
    }

    [Fact]
    public void Names_Commands_AreThoseOfTheirTypes() =>
        Assert.Equal(
            Concrete<Command>().Select(type => WordStart().Replace(type.Name, "-$0").ToLowerInvariant()).Order(StringComparer.Ordinal),
            CommandCatalog.Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Types_Catalog_HasEveryEvent() =>
        Assert.Equal(
            Concrete<TherapyEvent>().Select(type => type.Name).Order(StringComparer.Ordinal),
            EventCatalog.Standard.Forms.Select(form => form.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Events))]
    public void Types_Event_IsSealedPublicAndMadeByTheLibraryOnly(string name)
    {
        var type = Core.GetType(name)!;

        Assert.True(type is { IsSealed: true, IsPublic: true });
        Assert.Empty(type.GetConstructors());
        Assert.Contains(type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance), constructor => constructor.IsAssembly && constructor.GetParameters().Length == 0);
    }

    [Fact]
    public void Types_Commands_AreSealed() => Assert.All(Concrete<Command>(), type => Assert.True(type.IsSealed));

    // What only the library itself gives is no command for hosts.
    private static IEnumerable<Type> Concrete<T>() =>
        Core.GetTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract && (type.IsPublic || !type.IsAssignableTo(typeof(Command))));

    private static void AssertCarriesNoBareText(Type type, HashSet<Type> seen)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var carried = Unwrap(property.PropertyType);
            if (type == typeof(Reminder) && carried == typeof(string))
            {
                continue; // names of rules and commands, and what a rule gave as evidence, which is never a text about a client
            }

            if (Simple.Contains(carried) || carried.IsEnum || carried.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IIdentifier<>)))
            {
                continue;
            }

            Assert.True(carried.Assembly == Core, $"{type.Name}.{property.Name} is a {carried.Name}");
            if (seen.Add(carried))
            {
                AssertCarriesNoBareText(carried, seen);
            }
        }
    }

    private static Type Unwrap(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Unwrap(type.GetGenericArguments()[0]) : type;
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
