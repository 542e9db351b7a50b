using System.Reflection;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>
/// Every public record and value of the library is immutable, and therefore safe to use from several threads. Said once, here and on
/// the page of the architecture, instead of on each of them.
/// </summary>
public sealed class ImmutabilityTests
{
    public static TheoryData<string> Values => [.. typeof(OutcomeService).Assembly.GetExportedTypes().Where(IsValue).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OnceCreated_DoesNotChange(string name)
    {
        var type = typeof(OutcomeService).Assembly.GetType(name, throwOnError: true)!;

        Assert.All(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), property => Assert.True(IsInitOnly(property), property.Name));
        Assert.All(type.GetFields(BindingFlags.Public | BindingFlags.Instance), field => Assert.True(field.IsInitOnly, field.Name));
    }

    private static bool IsValue(Type type) => type is { IsEnum: false, IsInterface: false } && (type.IsValueType || type.GetMethod("<Clone>$") is not null);

    private static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
