using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>
/// Every public record and value is immutable, and therefore safe to use from several threads. Said once, here and on the page of the
/// architecture, instead of on each of them.
/// </summary>
public sealed class ImmutabilityTests
{
    private static readonly HashSet<Type> Simple =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan), typeof(TimeZoneInfo),
        typeof(Type),
    ];

    private static readonly HashSet<Type> Collections =
        [typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedDictionary<,>), typeof(FactList<>)];

    // Copying bytes at each hand-over would cost more than it protects. Their documentation says that nobody may change them.
    private static readonly PropertyInfo[] BorrowedBytes =
    [
        typeof(StoredEvent).GetProperty(nameof(StoredEvent.Payload))!,
        typeof(StoredEvent).GetProperty(nameof(StoredEvent.Texts))!,
        typeof(WrappedRecordKey).GetProperty(nameof(WrappedRecordKey.Wrapped))!,
    ];

    public static TheoryData<string> Values => [.. PublicTypes.Values.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OnceCreated_DoesNotChange(string name)
    {
        var type = PublicTypes.Subject.GetType(name, throwOnError: true)!;

        Assert.All(PropertiesOf(type), property => Assert.True(IsInitOnly(property), property.Name));
        Assert.All(type.GetFields(BindingFlags.Public | BindingFlags.Instance), field => Assert.True(field.IsInitOnly, field.Name));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_WhatItHolds_DoesNotChange(string name) =>
        Assert.Equal([], PropertiesOf(PublicTypes.Subject.GetType(name, throwOnError: true)!)
            .Where(property => property.GetIndexParameters().Length == 0 && !IsBorrowed(property) && !IsImmutable(QueriedBy(property) ?? property.PropertyType))
            .Select(property => $"{property.Name}: {property.PropertyType}"));

    [Fact]
    public void BorrowedBytes_Each_AreStillAnExemption() => Assert.All(BorrowedBytes, property => Assert.False(IsImmutable(property.PropertyType)));

    [Fact]
    public void Setters_PublicTypes_AreOnlyInClassesThatAreNotThreadSafe() =>
        Assert.Equal(
            [],
            from type in PublicTypes.All
            where !PublicTypes.DocsOf(type).Contains("Not thread-safe", StringComparison.Ordinal)
            from property in PropertiesOf(type)
            where property.DeclaringType == type && !IsInitOnly(property)
            select $"{type.Name}.{property.Name}");

    private static PropertyInfo[] PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsBorrowed(PropertyInfo property) =>
        BorrowedBytes.Any(bytes => bytes.DeclaringType == property.DeclaringType && bytes.Name == property.Name);

    // What a query finds anew each time, over what the value holds, can't be changed through it.
    private static Type? QueriedBy(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        && property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is null
            ? property.PropertyType.GetGenericArguments()[0]
            : null;

    // A value of the library is tested in its own place, wherever another one holds it.
    private static bool IsImmutable(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericParameter || type.IsPrimitive || type.IsEnum || Simple.Contains(type))
        {
            return true;
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (Collections.Contains(definition) || IsOfTheLibrary(definition)) && type.GetGenericArguments().All(IsImmutable);
    }

    private static bool IsOfTheLibrary(Type type) =>
        type.Assembly.GetName().Name!.StartsWith(nameof(TherapyOutcomes), StringComparison.Ordinal)
        && (PublicTypes.IsValue(type) || PublicTypes.DocsOf(type).Contains("mmutable", StringComparison.Ordinal));
}
