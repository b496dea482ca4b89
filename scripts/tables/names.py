#!/usr/bin/env python3
"""Writes Sources/CTextData/data/names.bin and name-characters.bin: what the rules for names know of words and characters.

  scripts/tables/names.py DICT.TXT A_SHARES.CSV COMPANIES.TXT.GZ PLACES.JSON T2S.TXT --names NAMED.JSONL… --text TEXT.GZ…

DICT.TXT is jieba's dictionary (MIT): word, count, part of speech. A_SHARES.CSV has code and short name (adata, MIT or
Apache-2.0). COMPANIES.TXT.GZ has a company short name a line (wainshine/Company-Names-Corpus, Apache-2.0); those that
TEXT.GZ mentions are taken. PLACES.JSON has the divisions of China (modood, WTFPL). T2S.TXT is the input of simplified.py.
NAMED.JSONL are labelled sentences: their names of persons are counted character by character, their short names of
companies taken. The lists in names/ are written for this project.

Swift's package manager does not see that a table changed: touch names.c before the next build.

names.bin is an open hash table of 2^18 little-endian UInt64, 0 where free: bits 32…63 a fingerprint, bits 24…31 the
cost of the word, ten times its negative natural logarithm of probability, bits 0…23 what it may be (`FLAGS`). A word is
hashed by FNV-1a over its simplified, lower-cased scalars (32 bits each at a time), then `hash ^= hash >> 32`; the slot is
the low 18 bits, the fingerprint the high 32 bits; collisions go to the next slot.

name-characters.bin has four bytes for each of U+4E00…U+9FFF: cost as a surname, as the first of two characters of a
given name, as the last of a given name, and in a transliterated name; 255 = never.
"""
import argparse
import array
import collections
import csv
import gzip
import json
import math
import os
import re
import sys

FLAGS = {name: 1 << bit for bit, name in enumerate(
    "noun verb function number time place company weakCompany title form kind office speech generic surname adjective "
    "person strong branch act calling country".split())}
SLOTS, MASK64 = 1 << 18, (1 << 64) - 1
HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "Sources", "CTextData", "data")
FIRST, LAST = 0x4E00, 0x9FFF
# Counts of jieba sum to this.
TOTAL = 60_101_967
# Words whose part of speech in the dictionary says nothing about where a name may begin.
FUNCTION = ("的 了 在 与 和 由 向 对 从 被 将 把 给 让 为 以 及 或 是 等 据 跟 经 至 到 于 并 而 但 因 令 使 获 该 其 这 那 某 各 每 我 你 他 她 它 们 就 都 也 还 又 已 曾 均 "
            "则 即 如 若 与此 以及 或者 包括 作为 通过 关于 根据 按照 根據 对于 由于 因为 所以 但是 不过 同时 目前 日前 近日 此前 今日 昨日 日讯 日电 讯 获悉 了解 来自 位于 走进 其中 "
            "称 说 成为 为了 之 者 个 家 名 位 此 近 最 不 未 无 没有 没 只 仅 共 再 才 却 更 很 太 请 叫 当 使得 这家 那家 一家 该家 继 随 随着 除 除了 像 有 上述 下称 以下 简称 本网 中新网 围绕 曾任 现任 时任 旗下 下属 凭 受 待 所 占 往 经查 另 另据 原 前 任").split()
VERB = ("收购 出售 持有 减持 增持 入股 控股 投资 发布 宣布 公告 公布 披露 称 表示 签约 签署 签订 设立 成立 组建 完成 获得 拥有 推出 联合 收到 发起 引进 借壳 起诉 要求 拟 拟将 计划 加入 转让 接手 接盘 "
        "退出 牵头 委托 聘请 聘任 任命 选举 走访 考察 参观 来到 指控 控告 状告 击败 超过 仅次于 加盟 供货 采购 中标 合并 并购 重组 质押 抵押 担保 授信 批准 同意 支持 帮助 收到 处罚 罚款 警告 认购 参与 服务 给予 提供 涉及 隶属 代表 携手 牵手 联手 控制 拿下 拿到 获 获 赴 进驻 落户 驶离 途经 携 挂牌 上市").split()
# What stands before a company's name and is none of it.
RELATION = ("上市公司 子公司 孙公司 母公司 全资子公司 控股子公司 控股孙公司 全资孙公司 参股公司 参股子公司 合资公司 关联公司 关联方 目标公司 标的公司 新公司 二股东 大股东 第一大股东 第二大股东 控股股东 股东 债权人 "
            "航空公司 基金公司 证券公司 保险公司 信托公司 担保公司 物流公司 房地产公司 网络公司 跨国公司 国有企业 民营企业 龙头企业 中小企业 小微企业 明星公司 公司债 签约方 交易对方 供应商 经销商 运营商 开发商 制造商 生产商 保荐机构 承销商 审计机构 评估机构 投资机构 代理机构 "
            "中标人 招标人 采购人 发行人 受让方 转让方 出资方 投资方 实控人 实际控制人 一致行动人 公告称 简称 全称 更名为 更名 改名为 名为 分别为 分别是 包括").split()
NEVER = set("公司 集团 银行 企业 该行 全国 中国 数据 证券 基金 公开 显示 天下 大家 东西 时间 未来 中心 平台 快的 同方 统一 一体 团队 现代 大众 通用 全家 大陆 松下 人和 大和 荣耀 李宁 光大 联通 移动 电信 精密 太平洋 老百姓 好太太 值得买 三人行 我爱我家 新产业 机器人 太阳能 指南针 中关村 金融街 长白山 峨眉山 天目湖 电子城 陆家嘴 外高桥 东方明珠 港交所 联交所 上交所 深交所 纽交所 纳斯达克 驱动力 庞大 中期 大智慧 新大陆 科创板 创业板".split())


def fnv(word):
    h = 0xCBF29CE484222325
    for c in word:
        h = ((h ^ ord(c)) * 0x100000001B3) & MASK64
    return h ^ (h >> 32)


def words_of(name):
    return open(os.path.join(HERE, "names", name + ".txt"), encoding="utf-8").read().split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("dict", "shares", "companies", "places", "t2s"):
        parser.add_argument(name)
    parser.add_argument("--names", nargs="+", default=[])
    parser.add_argument("--text", nargs="+", default=[])
    a = parser.parse_args()
    t2s = dict(line.rstrip("\n").split("\t")[:2] for line in open(a.t2s, encoding="utf-8"))
    t2s.update({"餘": "余", "鍾": "钟", "著": "著", "祇": "只", "甯": "宁", "隻": "只", "彙": "汇"})
    fold = lambda word: "".join(t2s.get(c, c) for c in word)

    table = {}                                                              # word: [cost, flags]

    def add(word, flags, cost=None):
        entry = table.setdefault(word, [255 if cost is None else cost, 0])
        for name in flags.split():
            entry[1] |= FLAGS[name]
        if cost is not None:
            entry[0] = min(entry[0], cost)

    tags = {"v": "verb", "vg": "verb", "vi": "verb", "vq": "verb", "p": "function", "c": "function", "d": "function", "r": "function",
            "u": "function", "ug": "function", "uj": "function", "ul": "function", "uv": "function", "uz": "function", "ud": "function",
            "y": "function", "m": "number", "mq": "number", "t": "time", "tg": "time", "ns": "place", "a": "adjective", "ad": "adjective"}
    word_cost = lambda count: min(250, round(-10 * math.log((count + .5) / TOTAL)))
    jieba_names = []
    common = {}
    for line in open(a.dict, encoding="utf-8"):
        word, count, tag = line.split()
        word, count = fold(word.lower()), int(count)
        if tag in ("nr", "nrfg", "nrt"):
            jieba_names.append((word, tag))
            if len(word) == 1 or word not in ("高峰", "和平", "安康", "文化", "明白", "高潮", "平安", "万能", "金牌", "白银", "黄金"):
                continue
        if tag == "nt" and not re.search("[局部委院会府署]$", word):
            continue
        if len(word) > 8 or (count < 10 and len(word) > 1) or (tag in ("nz", "i", "l") and count < 30):
            continue
        if tag == "nz" and re.search("(公司|集团|银行|股份|证券|科技)$", word):
            continue
        if tag == "zg" and word in table:
            continue
        # Dynasties and points of the compass begin no word that news tells: 山西晋泉.
        if word in ("西晋", "东晋", "西周", "东周", "西魏", "东魏", "南晋", "西京", "西江", "南齐", "北齐"):
            continue
        # A single character of any part of speech may be part of a name; those that bound one are listed.
        add(word, "noun" if len(word) == 1 else tags.get(tag, "noun"), word_cost(count))
        if tag not in ("nz", "nt", "x", "eng"):
            common[word] = max(count, common.get(word, 0))
    for word in words_of("words"):
        add(word, "noun", 125 if word not in table else None)
        common[word] = max(500, common.get(word, 0))
    for words, flag in ((FUNCTION, "function"), (VERB, "verb"), (RELATION, "function")):
        for word in words:
            add(word, flag + " function", 110 if word not in table else None)
            table[word][1] &= ~FLAGS["noun"]

    for word in ("现任", "时任", "曾任", "原任"):
        add(word, "function", 70)

    places = set()

    def place(full):
        places.add(full)
        for tail in ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "自治州", "自治县", "地区", "省", "市", "县", "区", "州", "盟", "旗"):
            if full.endswith(tail) and len(full) - len(tail) >= 2:
                short = re.sub("(土家族|苗族|藏族|彝族|蒙古族|朝鲜族|哈萨克|布依族|侗族|傣族|壮族|回族|白族|羌族|蒙古|柯尔克孜|哈尼族|黎族|满族|瑶族|畲族|各族)+$", "", full[:-len(tail)])
                if len(short) >= 2:
                    places.add(short)
                break

    tree = json.load(open(a.places, encoding="utf-8"))
    for province, cities in tree.items():
        place(province)
        for city, counties in cities.items():
            place(city)
            for county in counties:
                place(county)
    extra = "香港 澳门 台湾 台北 高雄 台中 台南 新北 桃园 新竹 九龙 浦东 中关村 雄安 粤港澳 长三角 珠三角 华东 华南 华北 东北 西北 西南 华中 美国 英国 法国 德国 日本 韩国 印度 俄罗斯 意大利 西班牙 荷兰 瑞士 瑞典 挪威 丹麦 芬兰 加拿大 澳大利亚 澳洲 巴西 越南 泰国 马来西亚 新加坡 印尼 印度尼西亚 菲律宾 欧洲 亚洲 非洲 北美 南美 亚太 全球 中国 大中华 大陆 内地 苏联 阿根廷 墨西哥 智利 南非 埃及 土耳其 以色列 沙特 阿联酋 卡塔尔 伊朗 伊拉克 哈萨克斯坦 乌兹别克斯坦 爱尔兰 比利时 奥地利 波兰 捷克 匈牙利 希腊 葡萄牙 乌克兰 新西兰 柬埔寨 老挝 缅甸 巴基斯坦 蒙古 朝鲜".split()
    for word in places | set(extra):
        if word not in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "城区", "矿区", "郊区") and len(word) <= 10:
            add(word, "place country" if word in extra[extra.index("美国"):] else "place", 100 if word in extra else 115)

    for word in words_of("places"):
        add(fold(word), "place country", 105)
    for name, flag in (("forms", "form"), ("kinds", "kind"), ("strong", "kind strong"), ("branches", "branch kind strong"),
                       ("offices", "office"), ("titles", "title"), ("callings", "title calling"), ("generic", "generic"), ("persons", "person"), ("acts", "act")):
        for word in words_of(name):
            add(fold(word), flag, {"forms": 90, "titles": 110, "persons": 120}.get(name, 130) if word not in table else None)
    for word in words_of("speech"):
        add(fold(word), "speech", 120 if word not in table else None)
    surnames = words_of("surnames")
    single = "".join(w for w in surnames if len(w) > 4)
    compound = [w for w in surnames if 2 <= len(w) <= 4]
    for word in compound:
        add(word, "surname", 150 if word not in table else None)

    def company(word, sure):
        word = fold(word.lower())
        if word in NEVER or re.search("(大学|学院|医院|协会|委员会|研究院)$", word):
            return
        if word in table and table[word][1] & (FLAGS["kind"] | FLAGS["generic"] | FLAGS["form"] | FLAGS["title"] | FLAGS["office"]):
            return
        clash = common.get(word, 0) >= (60 if len(word) <= 2 else 400) or word in places or word in extra
        if not sure and (word in common or word in places or word in extra):
            return
        add(word, "weakCompany" if clash else "company", 135 if not sure else 115 if len(word) > 2 else 130)

    for word in words_of("known"):
        company(word, True)
    for row in csv.DictReader(open(a.shares, encoding="utf-8")):
        short = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in row["short_name"] if not c.isspace())
        short = re.sub("^(\\*?ST|XD|XR|DR|N|C|S\\*?ST|PT)(?=[\u4e00-\u9fff])", "", short)
        if len(short) >= 2:
            company(short, True)
            if re.search("[AB]$", short) and len(short) > 3:
                company(short[:-1], True)
    if a.text:
        corpus = "\n".join(fold(gzip.open(p, "rt", encoding="utf-8").read()) for p in a.text)
        grams = {n: collections.Counter() for n in range(3, 9)}
        for run in re.findall("[\u4e00-\u9fff]+", corpus):
            for n in grams:
                for i in range(len(run) - n + 1):
                    grams[n][run[i:i + n]] += 1
        labelled = collections.Counter()
        sentences = [json.loads(line) for path in a.names for line in open(path, encoding="utf-8")]
        for item in sentences:
            for e in item["entities"]:
                if e["type"] == "company":
                    labelled[fold(item["text"][e["start"]:e["end"]].lower())] += 1
        joined = "\n".join(fold(item["text"].lower()) for item in sentences)
        for word, n in labelled.items():
            if 2 <= len(word) <= 8 and not re.search("公司$|[^\\w*]", word) and n >= .5 * joined.count(word) \
                    and (len(word) > 2 or n > 1 and common.get(word, 0) < 60):
                company(word, True)
        before = "(收购|持有|子公司|股东|投资|控股|入股|旗下|[、（(“：])$"
        after = "(公司|集团|股份|公告|宣布|旗下|董事|总裁|CEO|控股|收购|发布|科技|公布|股价|[（(、：]|表示|披露)"
        taken = 0
        for word in (line.strip() for line in gzip.open(a.companies, "rt", encoding="utf-8")):
            word = fold(word.lower())
            if not (3 <= len(word) <= 8 and re.fullmatch("[\u4e00-\u9fff]+", word) and grams[len(word)][word] >= 1):
                continue
            if word in joined and labelled[word] < .5 * joined.count(word):
                continue
            places_of = [m.start() for m in re.finditer(word, corpus)][:40]
            good = sum(bool(re.match(after, corpus[i + len(word):i + len(word) + 4]) or re.search(before, corpus[max(0, i - 4):i])) for i in places_of)
            if places_of and good >= .34 * len(places_of):
                company(word, False)
                taken += 1
        print("company names the text mentions:", taken)

    # Characters.
    surname, first, last, foreign = (collections.Counter() for _ in range(4))
    chinese, strange = [w for w, t in jieba_names if t == "nr"], [w for w, t in jieba_names if t == "nrt"]
    weight = collections.Counter({w: 1 for w in chinese})
    for path in a.names:
        for line in open(path, encoding="utf-8"):
            item = json.loads(line)
            for e in item["entities"]:
                if e["type"] == "person":
                    name = fold(item["text"][e["start"]:e["end"]])
                    if re.search("[·•‧・]", name) or (len(name) > 3 and name[:2] not in compound):
                        strange.append(name)
                    else:
                        weight[name] += 3
    for word, n in weight.items():
        size = 2 if word[:2] in compound and len(word) > 2 else 1
        if size == 1 and word[0] not in single or not 2 <= len(word) - size + 1 <= 3 or not re.fullmatch("[\u4e00-\u9fff]+", word):
            continue
        if size == 1:
            surname[word[0]] += n
        given = word[size:]
        if len(given) == 1:
            last[given] += n
        else:
            first[given[0]] += n
            last[given[1]] += n
    # The commonest surnames by the sixth census (National Bureau of Statistics): a dictionary of famous people lacks their weight.
    for rank, c in enumerate("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"):
        surname[c] += max(5, int(1500 / (rank + 3)))
    for word in strange:
        for c in word:
            if "\u4e00" <= c <= "\u9fff":
                foreign[c] += 1
    for c in "不都开洪努拜胡赛吐昌萨甫别勃合阿艾安奥巴贝比波博伯布查达戴德迪多恩尔法菲费弗福夫盖格古哈海汉赫霍加吉基杰卡凯科克库拉莱兰朗勒雷里利丽莉列林琳隆鲁路罗洛马玛麦曼梅门蒙米密明莫穆纳娜内尼妮诺努欧帕佩皮普奇乔琼热日瑞萨赛桑沙莎舍施什史斯丝司苏索塔泰特托瓦威韦维温沃乌伍西希夏肖谢辛雅亚扬耶伊依因英尤约泽詹朱兹佐森顿汀廷逊姆亨珀茨买提江古丽汗尔提依明热木":
        foreign[c] += 20
    characters = bytearray(b"\xff" * (4 * (LAST - FIRST + 1)))

    def put(counter, column, floor):
        total = sum(counter.values())
        for c in range(FIRST, LAST + 1):
            n = counter.get(chr(c), 0)
            if n or floor:
                characters[4 * (c - FIRST) + column] = min(254, round(-10 * math.log((n + floor) / total)))

    for c in single:
        surname[c] += 1
    put(surname, 0, 0)
    put(first, 1, .3)
    put(last, 2, .3)
    put(collections.Counter({c: n for c, n in foreign.items() if n >= 12}), 3, 0)
    # Characters that begin far more words than names.
    for c in "和向时从有都成乐连国水红东公来日长重种能别终相良英家双方万平明周高黄金白":
        if ord(c) and characters[4 * (ord(c) - FIRST)] != 255:
            extra_cost = 35 if c in "和向时从有都成连国水红东公来日长重种能别终相良英家双" else 6
            characters[4 * (ord(c) - FIRST)] = min(254, characters[4 * (ord(c) - FIRST)] + extra_cost)
    for c in "路河桥岭寺湖和":
        characters[4 * (ord(c) - FIRST) + 2] = min(254, characters[4 * (ord(c) - FIRST) + 2] + 25)
    for c in "所将称曾系派等级型类性获兼任说指对向从氏姓某镇村街县帝并亦作":
        characters[4 * (ord(c) - FIRST) + 2] = 255
    for c in [c for c in surname if c not in single]:
        characters[4 * (ord(c) - FIRST)] = 255
    for c in "的了在是和有不我他这们与为之也就都而及或被把让给其某每各很太更最没还又才却吗呢吧啊":
        for column in range(3):
            if not (c in "和有" or c in "之才" and column == 2):
                characters[4 * (ord(c) - FIRST) + column] = 255

    slots = array.array("Q", bytes(8 * SLOTS))
    longest = 0
    for word, (cost, flags) in sorted(table.items()):
        longest = max(longest, len(word))
        h = fnv(word)
        at = h & (SLOTS - 1)
        while slots[at]:
            at = (at + 1) & (SLOTS - 1)
        slots[at] = (h >> 32) << 32 | cost << 24 | flags
    if sys.byteorder == "big":
        slots.byteswap()
    with open(os.path.join(DATA, "names.bin"), "wb") as file:
        slots.tofile(file)
    with open(os.path.join(DATA, "name-characters.bin"), "wb") as file:
        file.write(characters)
    print(len(table), "words, the longest of", longest, "; companies", sum(1 for c, f in table.values() if f & FLAGS["company"]),
          "weak", sum(1 for c, f in table.values() if f & FLAGS["weakCompany"]))


main()
