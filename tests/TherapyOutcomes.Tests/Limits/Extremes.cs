using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Tests.Limits;

/// <summary>Walks all dates, numbers, lists and texts of a command, however deep they lie, and sets each to its extremes.</summary>
internal static class Extremes
{
    private static readonly MethodInfo AsArray = typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!;
    private static readonly TimeSpan East = TimeSpan.FromHours(14);

    // Computing what rules need to know about a text takes long, so the longest texts are made once.
    private static readonly (object Value, bool IsBeyond)[] Texts =
    [
        (new ClientText(new string('x', RecordLimits.MaxTextLength)), false),
        (new ClientText(new string('x', RecordLimits.MaxTextLength + 1)), true),
        (new ClientText("half \ud83d of a pair"), true),
        (ClientText.WithoutWords(default, token: null), true),
        (ClientText.Erased(default, token: null), true),
    ];

    private static readonly (object Value, bool IsBeyond)[] Days =
    [
        (DateOnly.MinValue, true), (RecordLimits.FirstDay.AddDays(-1), true), (RecordLimits.FirstDay, false),
        (RecordLimits.LastDay, false), (RecordLimits.LastDay.AddDays(1), true), (DateOnly.MaxValue, true),
    ];

    private static readonly (object Value, bool IsBeyond)[] Times =
    [
        (DateTimeOffset.MinValue, true), (At(RecordLimits.FirstDay, East), true), (At(RecordLimits.FirstDay, TimeSpan.Zero).AddTicks(-1), true),
        (At(RecordLimits.FirstDay, TimeSpan.Zero), false), (At(RecordLimits.FirstDay, -East), false), (At(RecordLimits.LastDay, East), true), (At(RecordLimits.LastDay.AddDays(1), -East), true), (DateTimeOffset.MaxValue, true),
    ];

    private static readonly (object Value, bool IsBeyond)[] Decimals =
    [
        (decimal.MinValue, true), (-1m, true), (0m, false), (0.0000000000000000000000000001m, false), (RecordLimits.MinAmount, false),
        (RecordLimits.MaxNumber, false), (RecordLimits.MaxNumber + 0.5m, true), (1e27m, true), (decimal.MaxValue, true),
    ];

    private static readonly (object Value, bool IsBeyond)[] Integers = [(int.MinValue, true), (-1, true), (0, false), (1, false), (1_000_001, true), (int.MaxValue, true)];

    /// <summary>Each member of a command at each of its extremes, also where the command leaves the member out.</summary>
    public static IEnumerable<Extreme> Of(Command command) =>
        Changed(command, string.Empty).Select(changed => new Extreme(changed.Field, (Command)changed.Copy, changed.IsBeyond));

    /// <summary>The members of a command's type that have extremes.</summary>
    public static IEnumerable<string> FieldsOf(Type command) => Of((Command)Samples.Of(command)).Select(extreme => extreme.Field).Distinct();

    private static IEnumerable<(string Field, object Copy, bool IsBeyond)> Changed(object owner, string path)
    {
        foreach (var member in Samples.FieldsOf(owner.GetType()))
        {
            foreach (var (field, value, isBeyond) in ValuesOf(member.PropertyType, member.GetValue(owner), path + Samples.WireName(member.Name)))
            {
                var copy = owner.GetType().GetMethod("<Clone>$")!.Invoke(owner, null)!;
                member.SetValue(copy, value);
                yield return (field, copy, isBeyond);
            }
        }
    }

    private static IEnumerable<(string Field, object? Value, bool IsBeyond)> ValuesOf(Type type, object? now, string field)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (KnownFor(plain) is { } values)
        {
            return values.Select(value => (field, (object?)value.Value, value.IsBeyond));
        }

        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return ListsOf(plain.GenericTypeArguments[0], now, field);
        }

        return now is not null && plain.IsClass ? Changed(now, field + ".").Select(changed => (changed.Field, (object?)changed.Copy, changed.IsBeyond)) : [];
    }

    // Lists that are too long or missing, and lists whose first item is extreme. The answers of a questionnaire are named as a whole.
    private static IEnumerable<(string Field, object? Value, bool IsBeyond)> ListsOf(Type item, object? now, string field)
    {
        yield return (field, Activator.CreateInstance(typeof(ImmutableArray<>).MakeGenericType(item)), true);
        var items = (now as IEnumerable)?.Cast<object?>().ToList() ?? [];
        if (items is not [{ } first, ..])
        {
            yield break;
        }

        yield return (field, ListOf(item, Enumerable.Repeat<object?>(first, RecordLimits.MaxListLength + 1)), true);
        if (item.IsClass)
        {
            yield return ($"{field}[0]", ListOf(item, [null, .. items.Skip(1)]), true);
        }

        foreach (var (place, value, isBeyond) in ValuesOf(item, first, item == typeof(decimal?) ? field : $"{field}[0]"))
        {
            yield return (place, ListOf(item, [value, .. items.Skip(1)]), isBeyond);
        }
    }

    private static (object Value, bool IsBeyond)[]? KnownFor(Type type) =>
        type == typeof(DateOnly) ? Days
        : type == typeof(DateTimeOffset) ? Times
        : type == typeof(decimal) ? Decimals
        : type == typeof(int) ? Integers
        : type == typeof(ClientText) ? Texts
        : null;

    private static DateTimeOffset At(DateOnly day, TimeSpan offset) => new(day, TimeOnly.MinValue, offset);

    private static object ListOf(Type item, IEnumerable<object?> values)
    {
        var list = values.ToList();
        var array = Array.CreateInstance(item, list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            array.SetValue(list[index], index);
        }

        return AsArray.MakeGenericMethod(item).Invoke(null, [array])!;
    }
}
