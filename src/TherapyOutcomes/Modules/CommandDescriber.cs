using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Modules;

/// <summary>Describes a command from the function that reads it and the checks that follow.</summary>
internal static class CommandDescriber
{
    private const string FirstItem = "[0]";

    public static CommandDescription Describe(CommandForm form)
    {
        var (fields, sample) = FieldDescriber.Describe(form.Read);
        var limits = new Dictionary<string, ValueLimits>(StringComparer.Ordinal);
        sample.Validate(InputCheck.Noting((field, limit) => limits[field.Replace(FirstItem, string.Empty, StringComparison.Ordinal)] = limit));
        return new CommandDescription { Name = form.Name, Fields = Limited(fields, string.Empty, limits) };
    }

    private static ImmutableArray<FieldDescription> Limited(ImmutableArray<FieldDescription> fields, string prefix, Dictionary<string, ValueLimits> limits) =>
        [.. fields.Select(field => field with { Value = Limited(field.Value, prefix + field.Name, limits) })];

    private static ValueDescription Limited(ValueDescription value, string path, Dictionary<string, ValueLimits> limits) => value switch
    {
        NumberDescription number => number with { Limits = limits.GetValueOrDefault(path) },
        StringDescription form when limits.GetValueOrDefault(path) is { Values: { IsDefault: false } values } => new ChoiceDescription { Name = form.Name, Values = values },
        ListDescription list => list with { IsNotEmpty = limits.GetValueOrDefault(path) is { IsNotEmpty: true }, Item = Limited(list.Item, path, limits) },
        NumbersDescription numbers => numbers with { Number = Limited(numbers.Number, limits.Keys.FirstOrDefault(key => key.StartsWith($"{path}.", StringComparison.Ordinal)) ?? path, limits) },
        ObjectDescription shape => shape with { Fields = Limited(shape.Fields, path + ".", limits) },
        _ => value,
    };
}
