using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A list of values of one kind.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed class ListKind<T>(FieldKind<T> item) : FieldKind<ImmutableArray<T>>
{
    public override ValueDescription Description => new ListDescription { Item = item.Description };

    public override ImmutableArray<T> None => [];

    public override ImmutableArray<T> Sample => [item.Sample];

    public override ImmutableArray<T> Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            JsonValues.Wrong(check, field, "a list");
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>(element.GetArrayLength());
        foreach (var value in element.EnumerateArray())
        {
            items.Add(item.Read(string.Create(CultureInfo.InvariantCulture, $"{field}[{items.Count}]"), value, check));
        }

        return items.DrainToImmutable();
    }
}
