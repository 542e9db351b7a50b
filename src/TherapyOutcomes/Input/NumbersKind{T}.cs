using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>An object whose names are terms and whose values are numbers.</summary>
/// <typeparam name="T">What a name and its number make.</typeparam>
internal sealed class NumbersKind<T>(Func<Term, decimal, T> make) : FieldKind<ImmutableArray<T>>
{
    public override ValueDescription Description => new NumbersDescription { Name = TermKind.Instance.Description, Number = DecimalKind.Instance.Description };

    public override ImmutableArray<T> None => [];

    public override ImmutableArray<T> Sample => [make(default, default)];

    public override ImmutableArray<T> Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            JsonValues.Wrong(check, field, "an object of names and numbers");
            return [];
        }

        var names = new HashSet<Term>();
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var property in element.EnumerateObject())
        {
            if (JsonValues.NameOf(property) is not { } name || !Term.IsValid(name))
            {
                check.Fail(ErrorCodes.ValueOutOfRange, field, "A name is blank, too long or on more than one line.", Term.Allowed);
                return [];
            }

            if (!names.Add(new Term(name)))
            {
                check.Fail(ErrorCodes.FieldRepeated, field, "A name appears more than once.", "each name once");
                return [];
            }

            items.Add(make(new Term(name), DecimalKind.Instance.Read(field, property.Value, check)));
        }

        return items.DrainToImmutable();
    }
}
