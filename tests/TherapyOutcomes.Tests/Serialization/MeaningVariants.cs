using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>Other forms of a command that mean the same, and commands that differ from it in one field.</summary>
internal static class MeaningVariants
{
    private static readonly MethodInfo AsArray = typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!;

    // Lists whose order means something: the answers of a questionnaire, and steps that follow one another.
    private static readonly HashSet<string> Ordered = [nameof(RecordScore.Items), nameof(DiscussImprovement.SelfCare)];

    /// <summary>The same command with other offsets, other trailing zeros, other capitals of terms, sets turned round and repeated.</summary>
    public static IEnumerable<(string Field, Command Command)> SameAs(Command command) => Changed(command, Same);

    /// <summary>Commands that differ in one field each, the record that they are for aside; also by a field left out.</summary>
    public static IEnumerable<(string Field, Command Command)> OtherThan(Command command) => Changed(command, Other).Concat(WithoutOneField(command))
        .Where(changed => changed.Command.CommandId == command.CommandId && changed.Command.Record == command.Record);

    /// <summary>The fields of which no other value is known here, though they can have one.</summary>
    public static IEnumerable<string> NeverChanged(Command command) => Samples.FieldsOf(command.GetType())
        .Where(field => field.GetValue(command) is { } value and not RefusedBy)
        .Select(field => field.Name)
        .Except(Changed(command, Other).Select(changed => changed.Field));

    private static IEnumerable<(string Field, Command Command)> WithoutOneField(Command command)
    {
        foreach (var field in Samples.FieldsOf(command.GetType()).Where(field => !Samples.IsRequired(field) && Nullable.GetUnderlyingType(field.PropertyType) is not null && field.GetValue(command) is not null))
        {
            var copy = command with { };
            field.SetValue(copy, null);
            yield return ($"no {field.Name}", copy);
        }
    }

    private static IEnumerable<(string Field, Command Command)> Changed(Command command, Func<string, object, object?> change)
    {
        foreach (var field in Samples.FieldsOf(command.GetType()))
        {
            if (field.GetValue(command) is { } value && change(field.Name, value) is { } changed)
            {
                var copy = command with { };
                field.SetValue(copy, changed);
                yield return (field.Name, copy);
            }
        }
    }

    // Null where the field has but one form.
    private static object? Same(string field, object value) => value switch
    {
        DateTimeOffset at => at.ToOffset(TimeSpan.FromHours(-5)).AddTicks(9_999),
        decimal number => number * 1.000m,
        Term term => new Term(term.Value.ToUpperInvariant()),
        IEnumerable list when ItemOf(list) is { } item => Ordered.Contains(field)
            ? ListOf(item, list.Cast<object?>().Select(one => one is null ? null : Same(field, one) ?? one))
            : ListOf(item, list.Cast<object>().Reverse().Concat(list.Cast<object>().Select(one => Same(field, one) ?? one))),
        _ when IsOurs(value) => Nested(value, Same),
        _ => null,
    };

    private static object? Other(string field, object value) => value switch
    {
        DateTimeOffset at => at.AddMilliseconds(-1),
        DateOnly day => day.AddDays(1),
        decimal number => number + 0.001m,
        int number => number - 1,
        bool flag => !flag,
        Enum one => Enum.GetValues(one.GetType()).Cast<object>().FirstOrDefault(other => !other.Equals(one)),
        ClientText text => new ClientText(text.Reveal() + "."),
        Term term => new Term(term.Value + "s"),
        RedFlagId => new RedFlagId("cauda-equina"),
        IEnumerable list when ItemOf(list) is { } item => ListOf(item, list.Cast<object?>().Skip(1).Append(Other(field, list.Cast<object>().First()))),
        _ when IsOurs(value) => Nested(value, Other),
        ValueType id => Activator.CreateInstance(id.GetType(), $"{id}x"),
        _ => null,
    };

    private static object? Nested(object value, Func<string, object, object?> change)
    {
        var copy = value.GetType().GetMethod("<Clone>$")!.Invoke(value, null)!;
        var changed = false;
        foreach (var field in Samples.FieldsOf(value.GetType()))
        {
            if (field.GetValue(value) is { } inner && change(field.Name, inner) is { } other)
            {
                field.SetValue(copy, other);
                changed = true;
            }
        }

        return changed ? copy : null;
    }

    private static object ListOf(Type item, IEnumerable<object?> items)
    {
        var list = items.ToList();
        var array = Array.CreateInstance(item, list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            array.SetValue(list[index], index);
        }

        return AsArray.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static Type? ItemOf(IEnumerable list) =>
        list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GenericTypeArguments[0] : null;

    private static bool IsOurs(object value) => value.GetType() is { IsClass: true } type && type.Namespace!.StartsWith("TherapyOutcomes", StringComparison.Ordinal);
}
