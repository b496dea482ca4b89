"""Pages of news made up for tests: the same number gives the same bytes."""
import random
from pathlib import Path

COMPANIES = ["云岭", "海澄", "星澜", "东麓", "北渚", "南屏", "长汀", "青禾", "启明", "百川"]
TRADES = ["能源", "科技", "物流", "医药", "电子", "食品", "建材", "重工"]
SURNAMES = "张王李赵陈杨周吴徐孙"
GIVEN = ["建国", "晓明", "丽华", "志强", "文静", "海波", "雪梅", "子豪"]
PLACES = ["江州", "临浦", "安泽", "怀溪"]
POSTS = ["董事长", "总经理", "首席财务官"]


def page(number, version=0):
    """A page of about 1.5 kB, every third in GB 18030; another version is the same address with another text."""
    chance = random.Random(f"{number} {version}")
    company = f"{chance.choice(PLACES)}{chance.choice(COMPANIES)}{chance.choice(TRADES)}股份有限公司"
    person = chance.choice(SURNAMES) + chance.choice(GIVEN)
    lines = [
        f"{company}今天公布第{number}号公告，去年营业收入为{chance.randint(10, 990) / 10}亿元，"
        f"同比增长{chance.randint(1, 40)}%，净利润{chance.randint(100, 9000)}万元。",
        f"公司{chance.choice(POSTS)}{person}表示，今年计划新建{chance.randint(2, 9)}条生产线，"
        f"预计投资约{chance.randint(2, 60)}亿元，新增员工{chance.randint(100, 3000)}人。",
        f"截至去年年底，公司总资产达到{chance.randint(20, 800)}亿元，负债率为{chance.randint(20, 70)}%，"
        f"研究人员共{chance.randint(50, 900)}名，分布在{chance.randint(2, 12)}个城市。",
    ]
    body = "".join(f"<p>{line}</p>\n" for line in lines)
    charset = "gb18030" if number % 3 == 0 else "utf-8"
    day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
    html = (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{company}公布第{number}号公告</title></head>\n'
        f"<body><h1>{company}公布第{number}号公告</h1><p>{day} 09:00 来源：江州日报</p>\n<div>\n{body}</div></body></html>\n"
    )
    return html.encode(charset)


# What becomes of each kind: a record is passed over, or kept in quarantine.
BROKEN = {
    "empty": (b"", "skipped"),
    "image": (b"\x89PNG\r\n\x1a\n" + bytes(64), "skipped"),
    "noise": (bytes(range(1, 9)) * 200, "quarantined"),
    "huge": (b" " * (2 << 20), "quarantined"),
}


def write(folder, count, broken=lambda number: None):
    """Writes pages into a folder; `broken` names the kind of a page that is to be one."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        kind = broken(number)
        (folder / f"{number:06}.html").write_bytes(BROKEN[kind][0] if kind else page(number))
    return folder
