using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>An object whose names are of one kind and whose values are numbers.</summary>
/// <typeparam name="TName">The type of a name.</typeparam>
/// <typeparam name="T">What a name and its number make.</typeparam>
internal sealed class NumbersKind<TName, T>(WordKind<TName> names, Func<TName, decimal, T> make) : FieldKind<ImmutableArray<T>>
{
    public override ValueDescription Description => new NumbersDescription { Name = names.Description, Number = DecimalKind.Instance.Description };

    public override ImmutableArray<T> None => [];

    public override ImmutableArray<T> Sample => [make(names.Sample, default)];

    public override ImmutableArray<T> Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            JsonValues.Wrong(check, field, "an object of names and numbers");
            return [];
        }

        var seen = new HashSet<TName>();
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var property in element.EnumerateObject())
        {
            if (!names.TryParse(JsonValues.NameOf(property), out var name))
            {
                names.Refuse(field, check);
                return [];
            }

            if (!seen.Add(name))
            {
                check.Fail(ErrorCodes.FieldRepeated, field, "A name appears more than once.", "each name once");
                return [];
            }

            items.Add(make(name, DecimalKind.Instance.Read(field, property.Value, check)));
        }

        return items.DrainToImmutable();
    }
}
