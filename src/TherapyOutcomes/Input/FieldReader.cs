using System.Collections.Immutable;

namespace TherapyOutcomes.Input;

/// <summary>
/// Asks for the fields of a command by name and kind. A command has one reader of its fields, which both reads JSON and describes what a
/// host can write, so that the schema and the reference page can't differ from what is read.
/// </summary>
internal abstract class FieldReader
{
    public virtual DateTimeOffset At => Instant("at");

    public virtual ActorId Actor => Id<ActorId>("actor");

    public virtual ClinicId Clinic => IdOrNull<ClinicId>("clinic") ?? ClinicId.Default;

    public CommandId? CommandId => IdOrNull<CommandId>("commandId");

    public T Id<T>(string field)
        where T : struct, IIdentifier<T> => Required(field, IdKind<T>.Instance);

    public T? IdOrNull<T>(string field)
        where T : struct, IIdentifier<T> => TryOptional(field, IdKind<T>.Instance, out var id) ? id : null;

    public ImmutableArray<T> Ids<T>(string field)
        where T : struct, IIdentifier<T> => Required(field, new ListKind<T>(IdKind<T>.Instance));

    public ClientText Text(string field) => Required(field, TextKind.Instance);

    public ClientText Words(string field) => Required(field, TextKind.Words);

    public ClientText Recipient(string field) => Required(field, TextKind.Recipient);

    public ImmutableArray<ClientText> Recipients(string field) => Required(field, new ListKind<ClientText>(TextKind.Recipient));

    public ClientText? TextOrNull(string field) => TryOptional(field, TextKind.Instance, out var text) ? text : default(ClientText?);

    public ImmutableArray<ClientText> Texts(string field) => Required(field, new ListKind<ClientText>(TextKind.Instance));

    public Term Term(string field) => Required(field, TermKind.Instance);

    public Term? TermOrNull(string field) => TryOptional(field, TermKind.Instance, out var term) ? term : default(Term?);

    public ImmutableArray<Term> Terms(string field) => Required(field, new ListKind<Term>(TermKind.Instance));

    public ImmutableArray<Term>? TermsOrNull(string field) => TryOptional(field, new ListKind<Term>(TermKind.Instance), out var terms) ? terms : null;

    public bool Bool(string field) => Required(field, BoolKind.Instance);

    public bool? BoolOrNull(string field) => TryOptional(field, BoolKind.Instance, out var value) ? value : null;

    public int Int(string field) => Required(field, IntKind.Instance);

    public int? IntOrNull(string field) => TryOptional(field, IntKind.Instance, out var number) ? number : null;

    public decimal Decimal(string field) => Required(field, DecimalKind.Instance);

    public decimal? DecimalOrNull(string field) => TryOptional(field, DecimalKind.Instance, out var number) ? number : null;

    public T Enum<T>(string field)
        where T : struct, Enum => Required(field, EnumKind<T>.Instance);

    public T? EnumOrNull<T>(string field)
        where T : struct, Enum => TryOptional(field, EnumKind<T>.Instance, out var value) ? value : null;

    public ImmutableArray<T> Enums<T>(string field)
        where T : struct, Enum => Required(field, new ListKind<T>(EnumKind<T>.Instance));

    public DateOnly Date(string field) => Required(field, DateKind.Instance);

    public DateOnly? DateOrNull(string field) => TryOptional(field, DateKind.Instance, out var date) ? date : null;

    public DateTimeOffset Instant(string field) => Required(field, InstantKind.Instance);

    /// <summary>Reads answers to items; null where an item was left unanswered.</summary>
    public ImmutableArray<ItemAnswer>? ItemsOrNull(string field) =>
        TryOptional(field, new ListKind<ItemAnswer>(ItemKind.Instance), out var items) ? items : null;

    public T Object<T>(string field, Func<FieldReader, T> shape)
        where T : class => Required(field, new ObjectKind<T>(shape));

    public T? ObjectOrNull<T>(string field, Func<FieldReader, T> shape)
        where T : class => TryOptional(field, new ObjectKind<T>(shape), out var value) ? value : null;

    public ImmutableArray<T>? ObjectsOrNull<T>(string field, Func<FieldReader, T> shape)
        where T : class => TryOptional(field, new ListKind<T>(new ObjectKind<T>(shape)), out var values) ? values : null;

    /// <summary>Reads an object whose names are terms and whose values are numbers.</summary>
    public ImmutableArray<T> Numbers<T>(string field, Func<Term, decimal, T> make) => Required(field, new NumbersKind<Term, T>(TermKind.Instance, make));

    public ImmutableArray<T>? NumbersOrNull<T>(string field, Func<Term, decimal, T> make) =>
        TryOptional(field, new NumbersKind<Term, T>(TermKind.Instance, make), out var values) ? values : null;

    /// <summary>Reads an object whose names are those of an enumeration and whose values are numbers.</summary>
    public ImmutableArray<T>? EnumNumbersOrNull<TName, T>(string field, Func<TName, decimal, T> make)
        where TName : struct, Enum => TryOptional(field, new NumbersKind<TName, T>(EnumKind<TName>.Instance, make), out var values) ? values : null;

    /// <summary>Asks for a field that must be there.</summary>
    protected abstract T Required<T>(string field, FieldKind<T> kind);

    /// <summary>Asks for a field that may be absent or null.</summary>
    protected abstract bool TryOptional<T>(string field, FieldKind<T> kind, out T value);
}
